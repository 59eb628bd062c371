package io.throughline.hub.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Why a contact waits where it does, and where it waits next.
 *
 * @param step how many places it was in before
 * @param priority absent for that of the queue
 * @param until when it moves on; absent for never
 * @param next the places after this one
 */
public record Routed(
        String plan, String rule, int step, Optional<Integer> priority, Optional<Instant> until, List<Route> next) {
    private static final int FIRST = 9;

    /** Of no plan: the agent was lost, and the customer goes before everybody. */
    static final Routed AGENT_LOST =
            new Routed("hub", "agent-lost", 0, Optional.of(FIRST), Optional.empty(), List.of());

    public Routed {
        next = List.copyOf(next);
    }

    /** Whether no plan sent it there, but that its agent was gone. */
    public boolean isOfAgentLost() {
        return plan.equals(AGENT_LOST.plan) && rule.equals(AGENT_LOST.rule);
    }

    static Routed at(ContactEvent.ContactRouted routed, Instant at) {
        Optional<Instant> until = routed.next().isEmpty()
                ? Optional.empty()
                : routed.route().timeout().map(at::plus);
        return new Routed(
                routed.plan(), routed.rule(), routed.step(), routed.route().priority(), until, routed.next());
    }
}
