package io.throughline.channel.events;

import io.throughline.channel.json.MediaType;
import io.throughline.channel.json.Times;
import io.throughline.hub.problem.Flaw;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Checks the context attributes of an event; what is wrong becomes a flaw. */
final class Attributes {
    private final Draft draft;
    private final List<Flaw> flaws;

    Attributes(Draft draft, List<Flaw> flaws) {
        this.draft = draft;
        this.flaws = flaws;
    }

    private void flaw(String name, String detail) {
        flaws.add(new Flaw(draft.places().attribute() + name, detail));
    }

    private Optional<Object> find(String name) {
        return Optional.ofNullable(draft.attributes().get(name));
    }

    /** Checks an attribute that must be there. */
    void check(String name, Predicate<@Nullable Object> right, String otherwise) {
        Optional<Object> value = find(name);
        if (value.isEmpty()) {
            missing(name);
        } else if (!right.test(value.get())) {
            flaw(name, otherwise);
        }
    }

    private void missing(String name) {
        if (!draft.attributes().isEmpty() || draft.flaws().isEmpty()) {
            flaw(name, "is missing");
        }
    }

    /** A text that must be there; empty where it is not. */
    String text(String name, int longest) {
        check(name, value -> isText(value, longest), "must be a text of 1 to " + longest + " characters");
        return find(name).map(Object::toString).orElse("");
    }

    private static boolean isText(@Nullable Object value, int longest) {
        return value instanceof String text
                && !text.isBlank()
                && text.length() <= longest
                && text.chars().noneMatch(Character::isISOControl);
    }

    Optional<EventType> type() {
        Optional<EventType> type = find("type").flatMap(value -> EventType.of(value.toString()));
        if (type.isEmpty()) {
            check("type", value -> false, "is not known; known are " + String.join(", ", EventType.known()));
        }
        return type;
    }

    /** When it happened, if the event says so; not after {@code latest}. */
    Optional<Instant> time(Instant latest) {
        Optional<Object> written = find("time");
        Optional<Instant> time = written.flatMap(text -> Times.read(text.toString()));
        if (written.isPresent() && time.isEmpty()) {
            flaw("time", Times.EXPECTATION);
        }
        time.filter(latest::isBefore).ifPresent(ahead -> flaw("time", "lies more than a day in the future"));
        return time;
    }

    /** The data must be JSON. */
    void checkContentType() {
        find("datacontenttype")
                .filter(type -> !MediaType.of(type.toString()).isJson())
                .ifPresent(type -> flaw("datacontenttype", "must be application/json"));
    }
}
