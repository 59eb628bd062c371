package io.throughline.hub.routing;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Contact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides whom to ask: of the contacts the one of the highest priority, then the one that waits longest; of the agents
 * who are able to take it the one who knows the customer, then the one who is free longest. Never more to an agent than
 * she can take.
 */
final class Matching {
    private final Map<String, List<Candidate>> byQueue = new HashMap<>();
    private final Map<String, Candidate> byAgent = new HashMap<>();
    private final Loads loads;
    private final Instant now;

    /** Ask this agent to take that contact. */
    record Match(Contact contact, AgentRef agent) {}

    private Matching(Collection<Candidate> candidates, Loads loads, Instant now) {
        this.loads = loads;
        this.now = now;
        candidates.forEach(candidate -> byAgent.put(candidate.agent().id(), candidate));
        candidates.stream()
                .filter(loads::room)
                .sorted(Comparator.comparing(Candidate::freeSince))
                .forEach(this::add);
    }

    private void add(Candidate candidate) {
        candidate
                .queues()
                .forEach(queue ->
                        byQueue.computeIfAbsent(queue, any -> new ArrayList<>()).add(candidate));
    }

    /**
     * Everything that should be offered now.
     *
     * @param loads what everybody has at hand; what is matched is added
     */
    static List<Match> match(Collection<Demand> waiting, Collection<Candidate> candidates, Loads loads, Instant now) {
        Matching matching = new Matching(candidates, loads, now);
        return waiting.stream()
                .sorted(Demand.FIRST)
                .flatMap(demand -> matching.match(demand).stream())
                .toList();
    }

    private Optional<Match> match(Demand demand) {
        Contact contact = demand.contact();
        return taker(demand).map(taker -> {
            loads.add(taker.agent().id(), contact.work());
            return new Match(contact, taker.agent());
        });
    }

    private Optional<Candidate> taker(Demand demand) {
        Contact contact = demand.contact();
        if (contact.reservedFor().isPresent()) {
            return contact.reservedFor()
                    .flatMap(this::find)
                    .filter(only -> isAsked(only, demand) && hasRoom(only, contact));
        }
        Optional<Candidate> wished =
                demand.wish().flatMap(wish -> find(wish.agent())).filter(candidate -> serves(candidate, demand));
        boolean held = wished.isPresent()
                && demand.wish().filter(wish -> now.isBefore(wish.until())).isPresent();
        return wished.filter(candidate -> hasRoom(candidate, contact))
                .or(() -> held ? Optional.empty() : longestFree(demand));
    }

    private Optional<Candidate> longestFree(Demand demand) {
        return demand.contact().queue().map(queue -> byQueue.getOrDefault(queue, List.of())).stream()
                .flatMap(List::stream)
                .filter(candidate -> serves(candidate, demand) && hasRoom(candidate, demand.contact()))
                .findFirst();
    }

    private Optional<Candidate> find(AgentRef agent) {
        return Optional.ofNullable(byAgent.get(agent.id()));
    }

    private static boolean serves(Candidate candidate, Demand demand) {
        return demand.contact().queue().filter(candidate.queues()::contains).isPresent()
                && isAsked(candidate, demand)
                && (demand.handed() || !candidate.transfersOnly())
                && candidate.ability().meets(demand.skills());
    }

    private static boolean isAsked(Candidate candidate, Demand demand) {
        return !demand.without().contains(candidate.agent().id());
    }

    private boolean hasRoom(Candidate candidate, Contact contact) {
        return loads.room(candidate.agent().id(), candidate.ability().capacity(), contact.work());
    }
}
