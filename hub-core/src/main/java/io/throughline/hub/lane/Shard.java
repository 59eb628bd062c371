package io.throughline.hub.lane;

import io.throughline.hub.story.CustomerId;
import java.util.HashMap;
import java.util.Map;

/** The lanes that one thread serves. */
final class Shard {
    private final Lane.Workshop workshop;
    private final Map<CustomerId, Lane> lanes = new HashMap<>();

    Shard(Lane.Workshop workshop) {
        this.workshop = workshop;
    }

    /** Puts the command into the customer's lane; from any thread. */
    void add(CustomerId customer, Waiting command) {
        workshop.thread().executor().execute(() -> lane(customer).add(command));
    }

    private Lane lane(CustomerId customer) {
        return lanes.computeIfAbsent(customer, id -> new Lane(id, workshop, idle -> lanes.remove(idle.customer())));
    }
}
