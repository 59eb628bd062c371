package io.throughline.hub.people;

import java.util.List;
import java.util.Optional;

/** The invented staff of the demonstration. Never used outside it. */
public final class DemoPeople {
    /** Everybody; the sample configuration says which queues they serve. */
    private static final List<User> ALL = List.of(
            User.named(new UserId("agent1"), "Noor Visser", Role.AGENT),
            User.named(new UserId("agent2"), "Daan Mulder", Role.AGENT),
            User.named(new UserId("tech1"), "Fatima el Amrani", Role.AGENT),
            User.named(new UserId("store1"), "Joris Kuipers", Role.STORE).withBranch(Optional.of("groningen")),
            User.named(new UserId("super1"), "Ineke Postma", Role.SUPERVISOR),
            User.named(new UserId("admin1"), "Bram Hoekstra", Role.ADMIN));

    private DemoPeople() {}

    /** Everybody. */
    public static List<User> all() {
        return ALL;
    }
}
