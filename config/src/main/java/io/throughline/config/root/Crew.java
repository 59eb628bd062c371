package io.throughline.config.root;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.people.Role;
import io.throughline.hub.people.Staff;
import io.throughline.hub.people.User;
import io.throughline.hub.queues.Queue;
import io.throughline.hub.queues.Queues;
import io.throughline.hub.routing.Candidate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who is asked to take contacts. Visits to a branch are taken by whoever stands there; only agents are asked one by one. */
final class Crew {
    private final Queues queues;
    private final Staff staff;
    private final Map<String, Set<String>> queuesOf = new HashMap<>();

    Crew(Queues queues, Staff staff) {
        this.queues = queues;
        this.staff = staff;
        queues.all().forEach(this::add);
    }

    private void add(Queue queue) {
        queue.members()
                .forEach(member ->
                        queuesOf.computeIfAbsent(member, any -> new HashSet<>()).add(queue.id()));
    }

    Optional<Candidate> candidate(String agent) {
        return staff.find(agent)
                .filter(user -> user.active() && user.roles().contains(Role.AGENT))
                .map(this::candidate);
    }

    private Candidate candidate(User user) {
        String id = user.id().value();
        return new Candidate(
                new AgentRef(id, user.name()),
                queuesOf.getOrDefault(id, Set.of()),
                queues.working().of(id));
    }
}
