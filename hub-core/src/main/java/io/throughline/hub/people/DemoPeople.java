package io.throughline.hub.people;

import io.vertx.core.Future;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The invented staff of the demonstration. Never used outside it. */
public final class DemoPeople {
    /** Everybody, the queues and shops as in the sample configuration. */
    static final List<User> ALL = List.of(
            agent("agent1", "Noor Visser", "service", "web"),
            agent("agent2", "Daan Mulder", "service", "web"),
            agent("tech1", "Fatima el Amrani", "technical"),
            User.named(new UserId("store1"), "Joris Kuipers", Role.STORE).withBranch(Optional.of("groningen")),
            User.named(new UserId("super1"), "Ineke Postma", Role.SUPERVISOR),
            User.named(new UserId("admin1"), "Bram Hoekstra", Role.ADMIN));

    private DemoPeople() {}

    private static User agent(String id, String name, String... queues) {
        return User.named(new UserId(id), name, Role.AGENT).withQueues(Set.of(queues));
    }

    /** Lets the staff in with one password, and the demonstration's machine with one key. */
    public static Future<Void> join(Joining joining, String password, ApiSecret secret) {
        List<Future<Boolean>> users =
                ALL.stream().map(user -> joining.user(user, password)).toList();
        return Future.all(users)
                .compose(done -> joining.machine("demo", EnumSet.allOf(Scope.class), secret))
                .mapEmpty();
    }
}
