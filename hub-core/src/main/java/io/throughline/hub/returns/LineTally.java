package io.throughline.hub.returns;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.throughline.hub.purchase.Money;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What became of one line of a purchase, over all its returns.
 *
 * @param taken the pieces that came back or are about to
 * @param underRepair how many pieces are here to be mended
 * @param settled how many pieces were settled for good
 * @param worth how much of the price paid was used up by settlements
 */
public record LineTally(
        int line,
        List<Taken> taken,
        int underRepair,
        int settled,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal worth) {
    public LineTally {
        taken = List.copyOf(taken);
    }

    static LineTally untouched(int line) {
        return new LineTally(line, List.of(), 0, 0, BigDecimal.ZERO);
    }

    /** How many of the pieces bought may still come back. */
    int free(int bought) {
        return bought - taken.size() - underRepair;
    }

    /** The first so many pieces that did not come back yet. */
    List<Integer> freePieces(int bought, int count) {
        Set<Integer> gone = taken.stream().map(Taken::piece).collect(Collectors.toSet());
        return IntStream.rangeClosed(1, bought)
                .filter(piece -> !gone.contains(piece))
                .limit(count)
                .boxed()
                .toList();
    }

    /**
     * What so many pieces are still worth to the customer: their part of what she paid less what was given for the line
     * before. The last pieces get the rest, so that all together are exactly what was paid.
     */
    Money due(Money paid, int bought, int pieces) {
        Money left = paid.minus(new Money(worth, paid.currency()));
        int unsettled = bought - settled;
        return pieces >= unsettled ? left : left.share(BigDecimal.valueOf(pieces), BigDecimal.valueOf(unsettled));
    }

    /** The newest piece that came back. */
    Optional<Taken> last() {
        return taken.stream().max(Comparator.comparing(Taken::at));
    }

    /** The tally when a return has gone on from one state to the next; absent before it was requested. */
    LineTally recount(Optional<Return> before, Return after) {
        return new LineTally(
                line,
                Stream.concat(taken.stream().filter(piece -> !piece.number().equals(after.number())), taken(after))
                        .toList(),
                underRepair + mending(after) - before.map(this::mending).orElse(0),
                settled + settled(after) - before.map(this::settled).orElse(0),
                worth.add(worth(after)).subtract(before.map(this::worth).orElse(BigDecimal.ZERO)));
    }

    private Stream<Taken> taken(Return of) {
        return of.line(line).map(ReturnLine::pieces).orElse(List.of()).stream()
                .map(piece -> new Taken(piece, of.number(), of.at(), of.place()));
    }

    private int mending(Return of) {
        return of.underRepair() ? of.line(line).map(ReturnLine::mended).orElse(0) : 0;
    }

    private int settled(Return of) {
        return share(of).isPresent()
                ? of.line(line).map(each -> each.pieces().size()).orElse(0)
                : 0;
    }

    private BigDecimal worth(Return of) {
        return share(of).map(LineShare::worth).orElse(BigDecimal.ZERO);
    }

    private Optional<LineShare> share(Return of) {
        return of.shares().stream().filter(share -> share.line() == line).findFirst();
    }
}
