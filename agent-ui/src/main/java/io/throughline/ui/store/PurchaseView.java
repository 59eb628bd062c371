package io.throughline.ui.store;

import io.throughline.hub.mood.Face;
import io.throughline.hub.purchase.PurchaseReference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A purchase as the contract has it. */
public record PurchaseView(
        PurchaseReference reference,
        UUID customer,
        Optional<String> customerName,
        Optional<Face> mood,
        Optional<String> branch,
        Optional<String> branchName,
        Instant at,
        String currency,
        Within within,
        List<LineView> lines) {

    /** Until when it may come back when nothing is wrong with it. */
    public record Within(Instant until, int days, boolean ok) {}

    /** One line of it. */
    public record LineView(
            int line,
            String article,
            String name,
            int quantity,
            String price,
            int returned,
            int returnable,
            Optional<String> returnedWhere) {}
}
