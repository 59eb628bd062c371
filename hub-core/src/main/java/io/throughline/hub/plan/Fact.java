package io.throughline.hub.plan;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import io.throughline.hub.contact.Channel;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What rules may ask for, by name and type. */
@SuppressWarnings("ImmutableEnumChecker") // the functions have no state
enum Fact {
    CHANNEL("contact.channel", SimpleType.STRING, it -> it.arrival().channel().id()),
    NUMBER("contact.number", SimpleType.STRING, it -> onPhone(it) ? it.arrival().to() : ""),
    PAGE(
            "contact.page",
            SimpleType.STRING,
            it -> onPhone(it) ? "" : it.arrival().from()),
    QUEUE("contact.queue", SimpleType.STRING, it -> it.arrival().queue()),
    OPEN("contact.open", SimpleType.BOOL, Situation::open),
    KNOWN("customer.known", SimpleType.BOOL, CustomerFacts::known),
    LANGUAGE("customer.language", SimpleType.STRING, CustomerFacts::language),
    CONTACTS("customer.contacts", SimpleType.INT, CustomerFacts::contacts),
    CONTACTS_ON_CASE("customer.contacts_on_case", SimpleType.INT, CustomerFacts::contactsOnCase),
    ABANDONED("customer.abandoned", SimpleType.INT, CustomerFacts::abandoned),
    OPEN_CASES("customer.open_cases", SimpleType.INT, CustomerFacts::openCases),
    TOPICS("customer.topics", ListType.create(SimpleType.STRING), CustomerFacts::topics),
    BROKEN_PROMISES("customer.broken_promises", SimpleType.INT, CustomerFacts::brokenPromises),
    REPEATS("customer.repeats", SimpleType.INT, CustomerFacts::repeats),
    MOOD("customer.mood", SimpleType.STRING, CustomerFacts::mood),
    LAST_AGENTS("customer.last_agents", ListType.create(SimpleType.STRING), CustomerFacts::lastAgents);

    private static final Map<String, Fact> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(Fact::word, Function.identity()));

    private final String word;
    private final CelType type;
    private final Function<Situation, Object> value;

    Fact(String word, CelType type, Function<Situation, Object> value) {
        this.word = word;
        this.type = type;
        this.value = value;
    }

    static Optional<Fact> find(String word) {
        return Optional.ofNullable(BY_NAME.get(word));
    }

    /** What can be asked of {@code contact} or {@code customer}. */
    static String known(String of) {
        return Arrays.stream(values())
                .map(Fact::word)
                .filter(word -> word.startsWith(of + "."))
                .collect(Collectors.joining(", "));
    }

    private static boolean onPhone(Situation situation) {
        return situation.arrival().channel() == Channel.PHONE;
    }

    String word() {
        return word;
    }

    CelType type() {
        return type;
    }

    Object of(Situation situation) {
        return value.apply(situation);
    }
}
