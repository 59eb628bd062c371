package io.throughline.hub.people;

import io.vertx.core.Future;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The invented staff of the demonstration. Never used outside it. */
public final class DemoPeople {
    /** Everybody; the sample configuration says which queues they serve. */
    static final List<User> ALL = List.of(
            User.named(new UserId("agent1"), "Noor Visser", Role.AGENT),
            User.named(new UserId("agent2"), "Daan Mulder", Role.AGENT),
            User.named(new UserId("tech1"), "Fatima el Amrani", Role.AGENT),
            User.named(new UserId("store1"), "Joris Kuipers", Role.STORE).withBranch(Optional.of("groningen")),
            User.named(new UserId("super1"), "Ineke Postma", Role.SUPERVISOR),
            User.named(new UserId("admin1"), "Bram Hoekstra", Role.ADMIN));

    private DemoPeople() {}

    /** Lets the staff in with one password, and the demonstration's machine with one key. */
    public static Future<Void> join(Joining joining, String password, ApiSecret secret) {
        List<Future<Boolean>> users =
                ALL.stream().map(user -> joining.user(user, password)).toList();
        return Future.all(users)
                .compose(done -> joining.machine("demo", EnumSet.allOf(Scope.class), secret))
                .mapEmpty();
    }
}
