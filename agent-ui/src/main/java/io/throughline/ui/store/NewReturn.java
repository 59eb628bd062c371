package io.throughline.ui.store;

import io.throughline.hub.mood.Face;
import io.throughline.hub.problem.FlawedRequest;
import io.throughline.hub.purchase.Place;
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

/** A return as a till or a page sends it. */
record NewReturn(
        UUID customer,
        PurchaseReference purchase,
        String branch,
        Ground ground,
        List<Line> lines,
        SettlementKind settlement,
        Optional<Face> mood,
        Optional<UUID> contact) {

    /** So many pieces of one line. */
    record Line(int line, int quantity, Optional<Reason> reason, Condition condition, Optional<String> words) {
        ReturnRequest.Line wanted() {
            return new ReturnRequest.Line(line, quantity, reason, condition, Optional.empty(), words);
        }
    }

    /** As the hub takes it; nonsense such as a line twice is a flaw of the request. */
    ReturnRequest request(Locale language) {
        try {
            return new ReturnRequest(
                    purchase,
                    new Origin(new Place(branch), contact, Optional.empty(), Optional.empty()),
                    ground,
                    lines.stream().map(Line::wanted).toList(),
                    List.of(WantedPart.all(settlement)),
                    language);
        } catch (IllegalArgumentException nonsense) {
            throw new FlawedRequest("/lines", String.valueOf(nonsense.getMessage()));
        }
    }
}
