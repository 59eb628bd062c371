package io.throughline.ui.store;

import io.throughline.hub.purchase.PurchaseReference;
import io.throughline.hub.returns.Acceptance;
import io.throughline.hub.returns.Condition;
import io.throughline.hub.returns.Disposition;
import io.throughline.hub.returns.Ground;
import io.throughline.hub.returns.PartState;
import io.throughline.hub.returns.Reason;
import io.throughline.hub.returns.Reception;
import io.throughline.hub.returns.ReturnState;
import io.throughline.hub.returns.SettlementKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A return as the contract has it. */
public record ReturnView(
        String number,
        UUID customer,
        PurchaseReference purchase,
        String branch,
        String branchName,
        Instant at,
        Ground ground,
        ReturnState state,
        List<LineView> lines,
        List<PartView> settlement,
        String total,
        String currency,
        String by) {

    /** One line of it. */
    public record LineView(
            int line,
            String name,
            int quantity,
            String price,
            Optional<Reason> reason,
            Reception reception,
            Optional<Condition> condition,
            Acceptance acceptance,
            Disposition disposition) {}

    /** One part of what the customer gets. */
    public record PartView(SettlementKind kind, String amount, PartState state) {}
}
