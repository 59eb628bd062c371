package io.throughline.hub.story;

import java.util.List;

/** The result of a {@link Decision}: events to record, or a refusal. */
public sealed interface Decided {
    /** These happen; an empty list means that what was asked for is the case already. */
    record Events(List<Event> events) implements Decided {
        public Events {
            events = List.copyOf(events);
        }
    }

    /** A rule of the business says no. */
    record Refused(Refusal refusal) implements Decided {}

    /** These happen. */
    static Decided events(Event... events) {
        return new Events(List.of(events));
    }

    /** These happen. */
    static Decided events(List<? extends Event> events) {
        return new Events(List.copyOf(events));
    }

    /** What was asked for is the case already. */
    static Decided nothing() {
        return new Events(List.of());
    }

    /** A rule of the business says no. */
    static Decided refuse(String code, String sentence) {
        return new Refused(new Refusal(code, sentence));
    }
}
