package io.throughline.hub.story;

import java.util.List;

/** What a command does to two customers at once; both sides are committed together or not at all. */
@FunctionalInterface
public interface PairDecision {
    /** Decides over both contexts. */
    DecidedPair decide(Context one, Context two, Occasion occasion);

    /**
     * The result: what happens to the one and what to the other. Either both have events or neither.
     */
    record DecidedPair(Decided one, Decided two) {
        /** This happens to the one, that to the other. */
        public static DecidedPair events(Event one, Event two) {
            return new DecidedPair(Decided.events(one), Decided.events(two));
        }

        /** What was asked for is the case already. */
        public static DecidedPair nothing() {
            return new DecidedPair(new Decided.Events(List.of()), new Decided.Events(List.of()));
        }

        /** A rule of the business says no. */
        public static DecidedPair refuse(String code, String sentence) {
            return new DecidedPair(Decided.refuse(code, sentence), Decided.refuse(code, sentence));
        }
    }
}
