package io.throughline.ui.store;

import io.throughline.hub.mood.Face;
import io.throughline.hub.problem.FlawedRequest;
import io.throughline.hub.purchase.PurchaseReference;
import io.throughline.hub.returns.Condition;
import io.throughline.hub.returns.Ground;
import io.throughline.hub.returns.Origin;
import io.throughline.hub.returns.Reason;
import io.throughline.hub.returns.ReturnRequest;
import io.throughline.hub.returns.SettlementKind;
import io.throughline.hub.returns.WantedPart;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** A return as a till or a page sends it. */
record NewReturn(
        UUID customer,
        Bought purchase,
        String branch,
        Ground ground,
        List<Line> lines,
        SettlementKind settlement,
        Optional<Face> mood,
        Optional<UUID> contact) {

    /** The number of a receipt or an order. */
    record Bought(PurchaseReference.Kind kind, String value) {}

    /** So many pieces of one line. */
    record Line(int line, int quantity, Optional<Reason> reason, Condition condition, Optional<String> words) {
        ReturnRequest.Line wanted() {
            return new ReturnRequest.Line(line, quantity, reason, condition, Optional.empty(), words);
        }
    }

    PurchaseReference reference() {
        return sane("/purchase/value", () -> new PurchaseReference(purchase.kind(), purchase.value()));
    }

    /** As the hub takes it. */
    ReturnRequest request(Origin origin, Locale language) {
        return sane(
                "/lines",
                () -> new ReturnRequest(
                        reference(),
                        origin,
                        ground,
                        lines.stream().map(Line::wanted).toList(),
                        List.of(WantedPart.all(settlement)),
                        language));
    }

    /** What the contract cannot say, such as that a line is there once, is a flaw of the request all the same. */
    private static <T> T sane(String pointer, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException nonsense) {
            throw new FlawedRequest(pointer, String.valueOf(nonsense.getMessage()));
        }
    }
}
