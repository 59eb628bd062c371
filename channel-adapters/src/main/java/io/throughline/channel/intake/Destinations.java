package io.throughline.channel.intake;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Courses;
import io.throughline.hub.queues.Queue;
import io.throughline.hub.queues.Queues;
import java.util.Optional;
import java.util.function.Function;

/** Where contacts go: which queue a dialled number or the chat leads to, and which agent a telephone means. */
public final class Destinations {
    private final Queues queues;
    private final Function<String, Optional<AgentRef>> agents;
    private final Courses courses;

    /**
     * Destinations as configured.
     *
     * @param queues at least one
     * @param agents finds a member of staff by the id that the telephone system uses
     */
    public Destinations(Queues queues, Function<String, Optional<AgentRef>> agents) {
        this(queues, agents, Courses.NONE);
    }

    /** The same, with plans that may lead contacts elsewhere. */
    public Destinations(Queues queues, Function<String, Optional<AgentRef>> agents, Courses courses) {
        this.queues = queues;
        this.agents = agents;
        this.courses = courses;
    }

    /** Where contacts go by the company's plans. */
    Courses courses() {
        return courses;
    }

    /** The queue of a dialled number; the first queue for a number that nobody configured. */
    String ofCall(String dialled) {
        return queues.ofPhone(dialled).orElseGet(this::first).id();
    }

    /** The queue of conversations on the web. */
    String ofWeb() {
        return queues.ofWeb().orElseGet(this::first).id();
    }

    private Queue first() {
        return queues.all().get(0);
    }

    /** The agent; known by the id alone when nobody else knows more. */
    AgentRef agent(String id) {
        return agents.apply(id).orElseGet(() -> new AgentRef(id, id));
    }
}
