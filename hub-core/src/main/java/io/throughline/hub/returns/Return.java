package io.throughline.hub.returns;

import io.throughline.hub.purchase.Money;
import io.throughline.hub.purchase.Place;
import io.throughline.hub.returns.ReturnEvent.ReturnRequested;
import io.throughline.hub.story.Actor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Goods coming back, from the wish to the last cent.
 *
 * @param place where the goods came in; where it was asked for until then
 * @param at when it was asked for
 * @param by who registered it
 * @param awaitedUntil the last day for goods that are sent in
 * @param parts what the customer gets; none until it is agreed
 * @param shares the same, told by line
 */
public record Return(
        ReturnNumber number,
        Bought bought,
        Standing standing,
        Origin origin,
        Place place,
        Instant at,
        Actor by,
        ReturnState state,
        Optional<LocalDate> awaitedUntil,
        List<ReturnLine> lines,
        List<WantedPart> wanted,
        List<SettlementPart> parts,
        List<LineShare> shares) {
    public Return {
        lines = List.copyOf(lines);
        wanted = List.copyOf(wanted);
        parts = List.copyOf(parts);
        shares = List.copyOf(shares);
    }

    static Return of(ReturnRequested event, Instant at, Actor by) {
        return new Return(
                event.number(),
                event.bought(),
                event.standing(),
                event.origin(),
                event.origin().place(),
                at,
                by,
                ReturnState.REQUESTED,
                Optional.empty(),
                event.lines().stream().map(ReturnLine::of).toList(),
                event.wanted(),
                List.of(),
                List.of());
    }

    /** The line with the number it has on the receipt or order. */
    public Optional<ReturnLine> line(int number) {
        return lines.stream().filter(line -> line.line() == number).findFirst();
    }

    /** What the customer gets altogether, in money or in kind. */
    public Money total() {
        return new Money(
                parts.stream().map(SettlementPart::amount).reduce(BigDecimal.ZERO, BigDecimal::add), bought.currency());
    }

    /** Whether the customer gets her own article back, mended, and it is still here. */
    boolean underRepair() {
        return !state.ended() && wants(SettlementKind.REPAIR);
    }

    /** Whether nothing will come in any more. */
    boolean gaveUp() {
        return state == ReturnState.CANCELLED || state == ReturnState.EXPIRED;
    }

    boolean wants(SettlementKind kind) {
        return wanted.stream().anyMatch(part -> part.kind() == kind);
    }

    /** All pieces it holds. */
    List<ReturnedUnit> units() {
        return lines.stream().flatMap(line -> units(line).stream()).toList();
    }

    List<ReturnedUnit> units(ReturnLine line) {
        return line.pieces().stream()
                .map(piece -> new ReturnedUnit(bought.reference(), line.line(), piece))
                .toList();
    }

    boolean allDecided() {
        return lines.stream().allMatch(ReturnLine::decided);
    }

    boolean allDone() {
        return parts.stream().allMatch(part -> part.state() == PartState.DONE);
    }

    Return in(ReturnState next) {
        return copy(place, next, awaitedUntil, lines);
    }

    Return at(Place here) {
        return copy(here, state, awaitedUntil, lines);
    }

    Return awaiting(LocalDate until) {
        return copy(place, state, Optional.of(until), lines);
    }

    Return with(int line, UnaryOperator<ReturnLine> change) {
        return copy(
                place,
                state,
                awaitedUntil,
                lines.stream()
                        .map(each -> each.line() == line ? change.apply(each) : each)
                        .toList());
    }

    Return withoutPieces() {
        return copy(
                place,
                state,
                awaitedUntil,
                lines.stream().map(ReturnLine::withoutPieces).toList());
    }

    Return countingGoods() {
        long waiting = lines.stream().filter(ReturnLine::waitsForGoods).count();
        boolean partly = waiting > 0 && waiting < lines.size();
        return waiting == 0 ? in(ReturnState.RECEIVED) : partly ? in(ReturnState.PARTIALLY_RECEIVED) : this;
    }

    Return countingDecisions() {
        return allDecided() ? in(ReturnState.INSPECTED) : this;
    }

    Return countingParts() {
        return allDone() ? in(ReturnState.SETTLED) : this;
    }

    private Return copy(Place here, ReturnState next, Optional<LocalDate> until, List<ReturnLine> all) {
        return new Return(number, bought, standing, origin, here, at, by, next, until, all, wanted, parts, shares);
    }

    Return part(int number, PartState next) {
        List<SettlementPart> changed = new ArrayList<>(parts);
        changed.set(number - 1, changed.get(number - 1).in(next));
        return settled(changed, shares);
    }

    Return settled(List<SettlementPart> agreed, List<LineShare> told) {
        return new Return(
                number, bought, standing, origin, place, at, by, state, awaitedUntil, lines, wanted, agreed, told);
    }
}
