package io.throughline.hub.people;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Who is signed in, known to every node and through every restart. What ended stays ended: nothing here brings a sign-in
 * back but signing in. Every implementation passes {@code SignInsConformance}; futures fail with {@link
 * io.throughline.hub.journal.JournalUnavailable} when the store does not answer.
 */
public interface SignIns {
    /** Keeps it; holds when every node knows. */
    Future<Void> add(SignIn signIn);

    /** Holds the sign-in with this id, if it has not ended. */
    Future<Optional<SignIn>> find(String id);

    /** There was a sign of life; an earlier one changes nothing. */
    Future<Void> seen(String id, Instant at);

    /** Speaks another language from now on. */
    Future<Void> speak(String id, Locale language);

    /** Goes on in the user's next generation. */
    Future<Void> renew(String id, int generation);

    /** Ends it; holds when no node takes it for somebody any more. */
    Future<Void> end(String id);

    /** Forgets those that gave no sign of life since the instant. */
    Future<Void> forget(Instant seenBefore);
}
