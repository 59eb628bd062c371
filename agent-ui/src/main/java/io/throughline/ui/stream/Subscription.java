package io.throughline.ui.stream;

import io.throughline.hub.people.Role;
import io.throughline.hub.people.User;
import io.throughline.hub.problem.FlawedRequest;
import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.ProblemException;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Says which addresses of the feed stand for the topics of the contract, and whether this user may follow them. */
public final class Subscription {
    /** How the addresses of stories begin. */
    public static final String STORY = "story:";

    private static final Set<Role> STAFF = EnumSet.of(Role.AGENT, Role.STORE, Role.SUPERVISOR);
    private static final Set<Role> WATCHERS = EnumSet.of(Role.SUPERVISOR, Role.ADMIN);
    private static final int MAX_TOPICS = 20;

    private Subscription() {}

    /** What concerns one member of staff. */
    public static String ofAgent(String agent) {
        return "agent:" + agent;
    }

    /** What waits in a queue or branch. */
    public static String ofQueue(String queue) {
        return "queue:" + queue;
    }

    /** The story of one customer record. */
    public static String ofStory(UUID customer) {
        return STORY + customer;
    }

    /** The wallboard. */
    public static final String WALLBOARD = "wallboard";

    /**
     * The addresses of these topics.
     *
     * @param queues those the user serves, branch included
     */
    static Set<String> addresses(List<String> topics, User user, Collection<String> queues) {
        if (topics.size() > MAX_TOPICS) {
            throw flaw("has more than " + MAX_TOPICS + " topics");
        }
        Set<String> addresses = new LinkedHashSet<>();
        for (String topic : topics) {
            addresses.addAll(ofTopic(topic, user, queues));
        }
        return addresses;
    }

    private static Set<String> ofTopic(String topic, User user, Collection<String> queues) {
        if (topic.equals("desk")) {
            allow(user, STAFF);
            Set<String> addresses = new LinkedHashSet<>(Set.of(ofAgent(user.id().value())));
            queues.forEach(queue -> addresses.add(ofQueue(queue)));
            return addresses;
        }
        if (topic.equals(WALLBOARD)) {
            allow(user, WATCHERS);
            return Set.of(WALLBOARD);
        }
        if (topic.startsWith(STORY)) {
            allow(user, STAFF);
            return Set.of(ofStory(UUID.fromString(topic.substring(STORY.length()))));
        }
        throw flaw("'" + topic + "' is no topic");
    }

    private static void allow(User user, Set<Role> roles) {
        if (Collections.disjoint(user.roles(), roles)) {
            throw new ProblemException(Problem.of("other-role", "This is not for your role", 403));
        }
    }

    private static FlawedRequest flaw(String detail) {
        return new FlawedRequest("query/topics", detail);
    }
}
