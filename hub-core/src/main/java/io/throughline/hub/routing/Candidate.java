package io.throughline.hub.routing;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.queues.Ability;
import java.time.Instant;
import java.util.Set;

/**
 * An agent who takes contacts.
 *
 * @param queues whose contacts she takes
 * @param transfersOnly whether she takes only what a colleague gave on
 * @param freeSince when she became available
 */
public record Candidate(AgentRef agent, Set<String> queues, Ability ability, boolean transfersOnly, Instant freeSince) {
    /** Somebody who takes whatever waits in these queues. */
    public Candidate(AgentRef agent, Set<String> queues, Ability ability) {
        this(agent, queues, ability, false, Instant.EPOCH);
    }

    /** Somebody of whom nothing is known. */
    static Candidate stranger(AgentRef agent) {
        return new Candidate(agent, Set.of(), Ability.USUAL);
    }

    Candidate free(Instant since, boolean onlyTransfers) {
        return new Candidate(agent, queues, ability, onlyTransfers, since);
    }
}
