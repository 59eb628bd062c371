package io.throughline.hub.routing;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.ContactState;
import io.throughline.hub.contact.Words;
import io.throughline.hub.queues.Ability;
import io.throughline.hub.queues.Capacity;
import io.throughline.hub.queues.Terms;
import io.throughline.hub.routing.Demand.Wish;
import io.throughline.hub.routing.Matching.Match;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Contacts and agents to be matched; everybody serves the queue "service". */
final class Waiting {
    static final Instant NOW = Instant.parse("2026-11-22T10:05:00Z");
    static final AgentRef NOOR = new AgentRef("agent1", "Noor");
    static final AgentRef DAAN = new AgentRef("agent2", "Daan");

    private Waiting() {}

    static Candidate free(AgentRef agent, int secondsAgo) {
        return able(agent, secondsAgo, Ability.USUAL);
    }

    static Candidate able(AgentRef agent, int secondsAgo, Ability ability) {
        return new Candidate(agent, Set.of("service"), ability, false, NOW.minusSeconds(secondsAgo));
    }

    static Candidate skilled(AgentRef agent, int secondsAgo, Map<String, Integer> skills) {
        return able(agent, secondsAgo, new Ability(skills, Capacity.USUAL));
    }

    static Candidate transfersOnly(AgentRef agent) {
        return free(agent, 1000).free(NOW.minusSeconds(1000), true);
    }

    static Contact contact(int id, Channel channel, ContactState state, Optional<AgentRef> agent, int waitedSeconds) {
        Instant since = NOW.minusSeconds(waitedSeconds);
        return new Contact(
                new ContactId(new UUID(0, id)),
                channel,
                "ref" + id,
                "",
                "",
                state,
                Optional.of("service"),
                agent,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                since,
                since,
                since,
                new Words(0, "", "", Optional.empty()),
                Optional.empty(),
                new UUID(0, id));
    }

    static Contact with(AgentRef agent, int id, Channel channel) {
        return contact(id, channel, ContactState.ACTIVE, Optional.of(agent), 60);
    }

    static Demand call(int id, int seconds) {
        return waiting(id, Channel.PHONE, seconds);
    }

    static Demand chat(int id, int seconds) {
        return waiting(id, Channel.WEB, seconds);
    }

    static Demand waiting(int id, Channel channel, int seconds) {
        return Demand.of(contact(id, channel, ContactState.QUEUED, Optional.empty(), seconds), Terms.USUAL);
    }

    static Demand urgent(Demand demand, int priority) {
        return new Demand(
                demand.contact(), priority, demand.skills(), demand.handed(), demand.wish(), demand.without());
    }

    static Demand needing(Demand demand, Map<String, Integer> skills) {
        return new Demand(
                demand.contact(), demand.priority(), skills, demand.handed(), demand.wish(), demand.without());
    }

    static Demand handed(Demand demand) {
        return new Demand(demand.contact(), demand.priority(), demand.skills(), true, demand.wish(), demand.without());
    }

    static Demand wishing(Demand demand, AgentRef agent, int heldSeconds) {
        Wish wish = new Wish(agent, NOW.plusSeconds(heldSeconds));
        return new Demand(
                demand.contact(),
                demand.priority(),
                demand.skills(),
                demand.handed(),
                Optional.of(wish),
                demand.without());
    }

    static Demand declinedBy(Demand demand, AgentRef agent) {
        return new Demand(
                demand.contact(),
                demand.priority(),
                demand.skills(),
                demand.handed(),
                demand.wish(),
                Set.of(agent.id()));
    }

    /** Who is asked to take what, as {@code 2 Daan}, in order. */
    static List<String> matched(Collection<Demand> waiting, Collection<Candidate> candidates, Contact... others) {
        Loads loads = Loads.of(List.of(others), id -> Optional.empty());
        return Matching.match(waiting, candidates, loads, NOW).stream()
                .map(Waiting::said)
                .toList();
    }

    private static String said(Match match) {
        return match.contact().id().value().getLeastSignificantBits() + " "
                + match.agent().name();
    }
}
