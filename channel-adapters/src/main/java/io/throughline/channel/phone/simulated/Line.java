package io.throughline.channel.phone.simulated;

import io.throughline.hub.contact.AgentRef;
import java.util.Optional;

/** One call of the simulated exchange at one moment. */
record Line(String call, String from, String to, CallState state, Optional<String> queue, Optional<AgentRef> agent) {
    static Line ringing(String call, String from, String to) {
        return new Line(call, from, to, CallState.RINGING, Optional.empty(), Optional.empty());
    }

    Line queued(String newQueue) {
        return new Line(call, from, to, CallState.QUEUED, Optional.of(newQueue), Optional.empty());
    }

    Line with(AgentRef newAgent) {
        return new Line(call, from, to, CallState.TALKING, queue, Optional.of(newAgent));
    }

    Line in(CallState newState) {
        return new Line(call, from, to, newState, queue, agent);
    }

    boolean over() {
        return state == CallState.ENDED;
    }
}
