package io.throughline.hub.returns;

import java.util.List;
import java.util.Optional;

/**
 * One line of a return on its four independent axes.
 *
 * @param pieces the pieces of the purchase's line that it holds
 */
public record ReturnLine(
        RequestedLine requested,
        List<Integer> pieces,
        Reception reception,
        Optional<Condition> condition,
        Acceptance acceptance,
        Disposition disposition) {
    public ReturnLine {
        pieces = List.copyOf(pieces);
    }

    static ReturnLine of(RequestedLine requested) {
        return new ReturnLine(
                requested,
                requested.pieces(),
                Reception.AWAITING,
                Optional.empty(),
                Acceptance.PENDING,
                Disposition.UNDECIDED);
    }

    /** Its number on the receipt or order. */
    public int line() {
        return requested.line();
    }

    boolean waitsForGoods() {
        return reception == Reception.AWAITING || reception == Reception.IN_TRANSIT;
    }

    /** How many pieces are here to be mended, if that is what the return is for. */
    int mended() {
        return acceptance == Acceptance.REJECTED ? 0 : requested.quantity();
    }

    boolean decided() {
        return acceptance == Acceptance.ACCEPTED || acceptance == Acceptance.REJECTED;
    }

    ReturnLine in(Reception next) {
        return new ReturnLine(requested, pieces, next, condition, acceptance, disposition);
    }

    ReturnLine judged(Condition seen) {
        return new ReturnLine(requested, pieces, reception, Optional.of(seen), acceptance, disposition);
    }

    ReturnLine in(Acceptance next) {
        return new ReturnLine(requested, pieces, reception, condition, next, disposition);
    }

    ReturnLine to(Disposition next) {
        return new ReturnLine(requested, pieces, reception, condition, acceptance, next);
    }

    ReturnLine withoutPieces() {
        return new ReturnLine(requested, List.of(), reception, condition, acceptance, disposition);
    }
}
