package io.throughline.hub.returns;

import io.throughline.hub.story.Event;
import java.util.Map;

/** The names under which the events of returns are stored. */
final class ReturnTypes {
    static final Map<String, Class<? extends Event>> NAMES = Map.ofEntries(
            Map.entry("return.requested.v1", ReturnEvent.ReturnRequested.class),
            Map.entry("return.approved.v1", ReturnEvent.ReturnApproved.class),
            Map.entry("return.declined.v1", ReturnEvent.ReturnDeclined.class),
            Map.entry("return.cancelled.v1", ReturnEvent.ReturnCancelled.class),
            Map.entry("return.expired.v1", ReturnEvent.ReturnExpired.class),
            Map.entry("return.goods-awaited.v1", ReturnEvent.GoodsAwaited.class),
            Map.entry("return.goods-received.v1", ReturnEvent.GoodsReceived.class),
            Map.entry("return.reception-noted.v1", ReturnEvent.ReceptionNoted.class),
            Map.entry("return.condition-judged.v1", ReturnEvent.LineConditionJudged.class),
            Map.entry("return.line-accepted.v1", ReturnEvent.LineAccepted.class),
            Map.entry("return.line-sent-to-review.v1", ReturnEvent.LineSentToReview.class),
            Map.entry("return.line-rejected.v1", ReturnEvent.LineRejected.class),
            Map.entry("return.disposition-decided.v1", ReturnEvent.DispositionDecided.class),
            Map.entry("return.settlement-agreed.v1", ReturnEvent.SettlementAgreed.class),
            Map.entry("return.settlement-done.v1", ReturnEvent.SettlementDone.class),
            Map.entry("return.settlement-failed.v1", ReturnEvent.SettlementFailed.class),
            Map.entry("return.closed.v1", ReturnEvent.ReturnClosed.class));

    private ReturnTypes() {}
}
