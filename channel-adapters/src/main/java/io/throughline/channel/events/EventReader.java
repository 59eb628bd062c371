package io.throughline.channel.events;

import io.throughline.channel.intake.Delivery;
import io.throughline.channel.intake.DeliveryId;
import io.throughline.channel.intake.HandleList;
import io.throughline.channel.intake.Happening;
import io.throughline.hub.customer.HandleKind;
import io.throughline.hub.customer.HandleReader;
import io.throughline.hub.customer.Presented;
import io.throughline.hub.problem.Flaw;
import io.throughline.hub.problem.FlawedRequest;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Occasion;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks an event from outside completely and makes a delivery of it. */
final class EventReader {
    private static final int MAX_ID = 200;
    private static final int MAX_SOURCE = 500;
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofHours(24);

    private final EventSchemas schemas;
    private final HandleReader handles;
    private final InstantSource clock;

    EventReader(EventSchemas schemas, HandleReader handles, InstantSource clock) {
        this.schemas = schemas;
        this.handles = handles;
        this.clock = clock;
    }

    /** The event's id; empty where it cannot be read. */
    static String idOf(Draft draft) {
        return draft.attributes().get("id") instanceof String id ? id : "";
    }

    /**
     * The delivery.
     *
     * @throws FlawedRequest with every mistake
     */
    Delivery read(Draft draft) {
        List<Flaw> flaws = new ArrayList<>(draft.flaws());
        Attributes attributes = new Attributes(draft, flaws);
        attributes.check("specversion", "1.0"::equals, "must be 1.0, the version of CloudEvents");
        String id = attributes.text("id", MAX_ID);
        String source = attributes.text("source", MAX_SOURCE);
        Optional<EventType> type = attributes.type();
        Instant at = attributes.time(clock.instant().plus(CLOCKS_MAY_DIFFER)).orElseGet(clock::instant);
        attributes.checkContentType();
        Optional<JsonObject> data = data(draft, type, flaws);
        List<Presented> presented =
                data.map(json -> presented(json, draft.places().data(), flaws)).orElse(List.of());
        refuseIfAny(flaws);
        Occasion occasion = new Occasion(DeliveryId.of(source, id), at, by(type.orElseThrow(), source));
        return new Delivery(occasion, presented, happening(type.get(), data.orElseThrow(), presented, occasion, draft));
    }

    private static Actor by(EventType type, String source) {
        return type.byMachine() ? Actor.machine(source) : Actor.CUSTOMER;
    }

    private Optional<JsonObject> data(Draft draft, Optional<EventType> type, List<Flaw> flaws) {
        String pointer = draft.places().data();
        if (!(draft.data() instanceof JsonObject json)) {
            if (draft.flaws().isEmpty()) {
                flaws.add(new Flaw(pointer, "must be a JSON object"));
            }
            return Optional.empty();
        }
        List<Flaw> found = type.map(known -> schemas.of(known).flaws(json)).orElse(List.of());
        found.forEach(flaw -> flaws.add(new Flaw(pointer + flaw.pointer(), flaw.detail())));
        return type.isPresent() && found.isEmpty() ? Optional.of(json) : Optional.empty();
    }

    private List<Presented> presented(JsonObject data, String pointer, List<Flaw> flaws) {
        List<Presented> presented =
                new HandleList(handles).read(data.getJsonArray("handles"), pointer + "/handles", flaws);
        @Nullable String digits = data.getString("digits");
        if (digits != null) {
            handles.read(HandleKind.LOYALTY, digits.replaceAll("[*#]", ""))
                    .ifPresentOrElse(
                            loyalty -> presented.add(loyalty.presented()),
                            () -> flaws.add(new Flaw(pointer + "/digits", "must hold a loyalty card number")));
        }
        return presented;
    }

    private Happening happening(
            EventType type, JsonObject data, List<Presented> presented, Occasion occasion, Draft draft) {
        try {
            String id = occasion.delivery().toString();
            return new Translators(handles).translate(type, new Fields(data), presented, id);
        } catch (FlawedRequest flawed) {
            String pointer = draft.places().data();
            throw new FlawedRequest(flawed.flaws().stream()
                    .map(flaw -> new Flaw(pointer + flaw.pointer(), flaw.detail()))
                    .toList());
        }
    }

    private static void refuseIfAny(List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw new FlawedRequest(flaws);
        }
    }
}
