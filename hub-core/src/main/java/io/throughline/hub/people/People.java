package io.throughline.hub.people;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where the users of the hub are kept. */
public interface People {
    /** Holds the user, whether active or not. */
    Future<Optional<User>> find(UserId id);

    /** Holds users in the order of their ids. */
    Future<List<User>> after(String id, int limit);

    /** Holds whether there was nobody with this id yet, and now there is. */
    Future<Boolean> add(User user, PasswordHash password);

    /** Holds the user as changed; empty when there is no such user. Changes of one user never overlap. */
    Future<Optional<User>> change(UserId id, UnaryOperator<User> change);

    /** Holds the hash of the user's password; empty when there is no such user. */
    Future<Optional<PasswordHash>> passwordOf(UserId id);

    /** Gives the user another password and a new generation; holds the user, empty when there is none. */
    Future<Optional<User>> setPassword(UserId id, PasswordHash password);
}
