package io.throughline.channel.events;

import io.throughline.channel.events.BatchAnswer.Item;
import io.throughline.channel.intake.Delivery;
import io.throughline.channel.intake.Intake;
import io.throughline.hub.customer.Presented;
import io.throughline.hub.lane.Outcome;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes in the events of one batch: those of one handle in the order they stand, others side by side. */
final class BatchIntake {
    private final Intake intake;
    private final Map<Presented, Future<?>> newest = new HashMap<>();
    private final List<Future<Item>> items = new ArrayList<>();

    BatchIntake(Intake intake) {
        this.intake = intake;
    }

    void take(String id, Delivery delivery) {
        Presented first = delivery.handles().get(0);
        Future<?> before = newest.getOrDefault(first, Future.succeededFuture());
        Future<Outcome> outcome = before.transform(any -> intake.take(delivery));
        newest.put(first, outcome);
        items.add(outcome.map(done -> Item.accepted(id, done))
                .recover(failure -> Future.succeededFuture(Item.rejected(id, failure))));
    }

    void reject(String id, RuntimeException why) {
        items.add(Future.succeededFuture(Item.rejected(id, why)));
    }

    /** Holds what became of all of them. */
    Future<BatchAnswer> answer() {
        return Future.join(items).map(all -> new BatchAnswer(all.list()));
    }
}
