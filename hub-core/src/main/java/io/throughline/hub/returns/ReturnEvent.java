package io.throughline.hub.returns;

import io.throughline.hub.purchase.Place;
import io.throughline.hub.story.Event;
import java.time.LocalDate;
import java.util.List;

/** What happens to returns. The first is a {@link ReturnRequested}; all others are a {@link ReturnProgress}. */
public sealed interface ReturnEvent extends Event {
    /** Which return it happened to. */
    ReturnNumber number();

    /**
     * The customer wants to bring something back.
     *
     * @param wanted what she wants for it
     */
    record ReturnRequested(
            ReturnNumber number,
            Bought bought,
            Standing standing,
            Origin origin,
            List<RequestedLine> lines,
            List<WantedPart> wanted)
            implements ReturnEvent {
        public ReturnRequested {
            lines = List.copyOf(lines);
            wanted = List.copyOf(wanted);
        }
    }

    /** Something happened to a return that was requested. */
    sealed interface ReturnProgress extends ReturnEvent {
        /** The return after it. */
        Return on(Return before);
    }

    /** She may. */
    record ReturnApproved(ReturnNumber number) implements ReturnProgress {
        @Override
        public Return on(Return before) {
            return before.in(ReturnState.APPROVED);
        }
    }

    /** Nothing of it is taken back. */
    record ReturnDeclined(ReturnNumber number) implements ReturnProgress {
        @Override
        public Return on(Return before) {
            return before.in(ReturnState.DECLINED);
        }
    }

    /** She does not want to any more. */
    record ReturnCancelled(ReturnNumber number, List<ReturnedUnit> givenUp) implements ReturnProgress {
        public ReturnCancelled {
            givenUp = List.copyOf(givenUp);
        }

        @Override
        public Return on(Return before) {
            return before.withoutPieces().in(ReturnState.CANCELLED);
        }
    }

    /** The goods did not come in time. */
    record ReturnExpired(ReturnNumber number, List<ReturnedUnit> givenUp) implements ReturnProgress {
        public ReturnExpired {
            givenUp = List.copyOf(givenUp);
        }

        @Override
        public Return on(Return before) {
            return before.withoutPieces().in(ReturnState.EXPIRED);
        }
    }

    /** The goods are expected until a day. */
    record GoodsAwaited(ReturnNumber number, LocalDate until) implements ReturnProgress {
        @Override
        public Return on(Return before) {
            return before.awaiting(until).in(ReturnState.AWAITING_GOODS);
        }
    }

    /** The goods of a line came in. */
    record GoodsReceived(ReturnNumber number, int line, Place place) implements ReturnProgress {
        @Override
        public Return on(Return before) {
            return before.at(place)
                    .with(line, each -> each.in(Reception.RECEIVED))
                    .countingGoods();
        }
    }

    /** The goods of a line are somewhere else than here, or are not what they should be. */
    record ReceptionNoted(ReturnNumber number, int line, Reception reception) implements ReturnProgress {
        @Override
        public Return on(Return before) {
            return before.with(line, each -> each.in(reception)).countingGoods();
        }
    }

    /** Somebody looked at the goods of a line. */
    record LineConditionJudged(ReturnNumber number, int line, Condition condition) implements ReturnProgress {
        @Override
        public Return on(Return before) {
            return before.with(line, each -> each.judged(condition));
        }
    }

    /** A line is taken back. */
    record LineAccepted(ReturnNumber number, int line) implements ReturnProgress {
        @Override
        public Return on(Return before) {
            return before.with(line, each -> each.in(Acceptance.ACCEPTED)).countingDecisions();
        }
    }

    /** Somebody has to look at a line. */
    record LineSentToReview(ReturnNumber number, int line, String why) implements ReturnProgress {
        @Override
        public Return on(Return before) {
            return before.with(line, each -> each.in(Acceptance.MANUAL_REVIEW));
        }
    }

    /** A line is not taken back; the envelope says who decided it. */
    record LineRejected(ReturnNumber number, int line, String why, List<ReturnedUnit> givenUp)
            implements ReturnProgress {
        public LineRejected {
            givenUp = List.copyOf(givenUp);
        }

        @Override
        public Return on(Return before) {
            return before.with(line, each -> each.withoutPieces().in(Acceptance.REJECTED))
                    .countingDecisions();
        }
    }

    /** It is decided where the goods of a line go. */
    record DispositionDecided(ReturnNumber number, int line, Disposition disposition) implements ReturnProgress {
        @Override
        public Return on(Return before) {
            return before.with(line, each -> each.to(disposition));
        }
    }

    /**
     * It is settled what the customer gets.
     *
     * @param shares the same, told by line of the purchase
     * @param lastDay the last day for carrying it out
     */
    record SettlementAgreed(ReturnNumber number, List<SettlementPart> parts, List<LineShare> shares, LocalDate lastDay)
            implements ReturnProgress {
        public SettlementAgreed {
            parts = List.copyOf(parts);
            shares = List.copyOf(shares);
        }

        @Override
        public Return on(Return before) {
            return before.settled(parts, shares);
        }
    }

    /** A part of the settlement was carried out; {@code part} counts from 1. */
    record SettlementDone(ReturnNumber number, int part) implements ReturnProgress {
        @Override
        public Return on(Return before) {
            return before.part(part, PartState.DONE).countingParts();
        }
    }

    /** A part of the settlement was tried and did not work; somebody has to settle it by hand. */
    record SettlementFailed(ReturnNumber number, int part, String why) implements ReturnProgress {
        @Override
        public Return on(Return before) {
            return before.part(part, PartState.FAILED).in(ReturnState.MANUAL_SETTLEMENT);
        }
    }

    /** Nothing is left to do. */
    record ReturnClosed(ReturnNumber number) implements ReturnProgress {
        @Override
        public Return on(Return before) {
            return before.in(ReturnState.CLOSED);
        }
    }
}
