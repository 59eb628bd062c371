package io.throughline.hub.people;

import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A password that several have: it is hashed once for all of them, and each hash that is found is checked once. */
final class SharedPassword {
    private final People people;
    private final Passwords passwords;
    private final String password;
    private final Map<PasswordHash, Future<Boolean>> checked = new ConcurrentHashMap<>();
    private @Nullable Future<PasswordHash> hash;

    SharedPassword(People people, Passwords passwords, String password) {
        this.people = people;
        this.passwords = passwords;
        this.password = password;
    }

    /** Holds when the user has it, who may be new or have had another one. */
    Future<Void> letIn(User user) {
        return people.passwordOf(user.id())
                .compose(before -> isIt(before)
                        .compose(right -> right ? Future.succeededFuture() : give(user, before.isPresent())));
    }

    private Future<Void> give(User user, boolean known) {
        return hash().compose(hashed -> known
                ? people.setPassword(user.id(), hashed).mapEmpty()
                : people.add(user, hashed).mapEmpty());
    }

    private Future<Boolean> isIt(Optional<PasswordHash> before) {
        return before.map(found -> checked.computeIfAbsent(found, each -> passwords.check(before, password)))
                .orElse(Future.succeededFuture(false));
    }

    private synchronized Future<PasswordHash> hash() {
        @Nullable Future<PasswordHash> known = hash;
        if (known == null) {
            known = passwords.hash(password);
            hash = known;
        }
        return known;
    }
}
