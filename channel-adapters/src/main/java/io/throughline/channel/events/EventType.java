package io.throughline.channel.events;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What systems may tell the hub. The names are a contract: one that was used is never given to something else. */
enum EventType {
    PURCHASE_REGISTERED("purchase.registered", true),
    PAGE_VIEWED("page.viewed", false),
    SITE_SEARCHED("site.searched", false),
    CALL_RINGING("call.ringing", false),
    CALL_IDENTIFIED("call.identified", false),
    CALL_ANSWERED("call.answered", true),
    CALL_HELD("call.held", true),
    CALL_RESUMED("call.resumed", true),
    CALL_ENDED("call.ended", true),
    MESSAGE_RECEIVED("message.received", false),
    VISIT_STARTED("visit.started", false),
    FEEDBACK_GIVEN("feedback.given", false);

    private static final Map<String, EventType> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::type, Function.identity()));

    private final String name;
    private final String type;
    private final boolean byMachine;

    EventType(String name, boolean byMachine) {
        this.name = name;
        this.type = "throughline." + name + ".v1";
        this.byMachine = byMachine;
    }

    /** The value of the CloudEvents attribute {@code type}. */
    String type() {
        return type;
    }

    /** The file with its schema, on the class path. */
    String schemaFile() {
        return "events/" + name + ".v1.json";
    }

    /** Whether the system that tells it made it happen; otherwise the customer did. */
    boolean byMachine() {
        return byMachine;
    }

    static Optional<EventType> of(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** All types, as they are written. */
    static List<String> known() {
        return Arrays.stream(values()).map(EventType::type).toList();
    }
}
