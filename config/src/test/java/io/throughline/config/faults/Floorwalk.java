package io.throughline.config.faults;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Goes through the journal in its order and looks whether an agent ever had more than one call, or a call two agents. */
final class Floorwalk {
    private final Ledger ledger;
    private final Map<String, String> agentOf = new HashMap<>();
    private final Map<String, String> callOf = new HashMap<>();
    private final Set<String> walked = new HashSet<>();

    Floorwalk(Ledger ledger) {
        this.ledger = ledger;
    }

    void check(List<Archived> events) {
        events.forEach(this::step);
        walked.forEach(call -> ledger.count("calls followed through all hands"));
    }

    private void step(Archived event) {
        String call = event.text("contact");
        switch (event.type()) {
            case "contact.offered.v1" -> offered(call, event);
            case "contact.accepted.v1" -> accepted(call, event);
            case "contact.queued.v1",
                    "contact.offer-declined.v1",
                    "contact.offer-expired.v1",
                    "contact.abandoned.v1",
                    "contact.wrapped-up.v1" -> free(call);
            default -> {}
        }
    }

    private void offered(String call, Archived event) {
        if (agentOf.containsKey(call)) {
            ledger.broken("contacts offered to two", call + " is with " + agentOf.get(call) + ", then " + event);
        }
        take(call, event);
    }

    private void accepted(String call, Archived event) {
        if (agentOf.containsKey(call) && !event.agent().equals(agentOf.get(call))) {
            ledger.broken("contacts offered to two", call + " is with " + agentOf.get(call) + ", then " + event);
        }
        take(call, event);
    }

    private void take(String call, Archived event) {
        String other = callOf.put(event.agent(), call);
        if (other != null && !other.equals(call)) {
            ledger.broken("capacity exceeded", event.agent() + " has " + other + ", then " + event);
        }
        agentOf.put(call, event.agent());
        walked.add(call);
    }

    private void free(String call) {
        String agent = agentOf.remove(call);
        if (agent != null) {
            callOf.remove(agent, call);
        }
    }
}
