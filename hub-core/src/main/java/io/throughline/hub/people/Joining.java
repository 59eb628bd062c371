package io.throughline.hub.people;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Lets people and machines in. */
public final class Joining {
    private static final UserId FIRST_ADMIN = new UserId("admin");

    private final People people;
    private final ApiKeys keys;
    private final Passwords passwords;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    /** Keeps whoever joins in these stores. */
    public Joining(People people, ApiKeys keys, Passwords passwords, InstantSource clock, Supplier<UUID> ids) {
        this.people = people;
        this.keys = keys;
        this.passwords = passwords;
        this.clock = clock;
        this.ids = ids;
    }

    /** Holds whether the user is new; one who was there before keeps the old password. */
    public Future<Boolean> user(User user, String password) {
        return passwords.hash(password).compose(hash -> people.add(user, hash));
    }

    /**
     * Lets several in who share one password, the staff of a demonstration: at every start, and whoever was there before
     * gets it as well. Hashing is slow on purpose and so is checking; both are done once for all of them.
     */
    public Future<Void> together(List<User> users, String password) {
        SharedPassword shared = new SharedPassword(people, passwords, password);
        return Future.all(users.stream().map(shared::letIn).toList()).mapEmpty();
    }

    /**
     * Holds whether a first administrator was made, called {@code admin}: only where there is nobody at all, so the
     * password in a forgotten setting opens nothing later.
     */
    public Future<Boolean> firstAdmin(String password) {
        return people.after("", 1)
                .compose(anybody -> anybody.isEmpty()
                        ? user(User.named(FIRST_ADMIN, "Administrator", Role.ADMIN), password)
                        : Future.succeededFuture(false));
    }

    /** Holds the key of a machine that may use this secret. */
    public Future<ApiKey> machine(String name, Set<Scope> scopes, ApiSecret secret) {
        ApiKey key = new ApiKey(ids.get(), name, scopes, clock.instant(), Optional.empty());
        return keys.add(key, secret.hash()).map(done -> key);
    }
}
