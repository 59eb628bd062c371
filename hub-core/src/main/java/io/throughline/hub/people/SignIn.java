package io.throughline.hub.people;

import java.time.Instant;
import java.util.Locale;

/**
 * Somebody who signed in and has not signed out.
 *
 * @param id what is kept of the secret in the browser's cookie: its hash
 * @param generation of the user at that time; another password or other roles begin the next one
 * @param seen the last sign of life, to the minute
 * @param language chosen for this session
 * @param csrf what a page has to repeat with every write
 */
public record SignIn(
        String id, UserId user, int generation, Instant since, Instant seen, Locale language, String csrf) {
    /** The same with a later sign of life; an earlier one changes nothing. */
    SignIn seenAt(Instant at) {
        return at.isAfter(seen) ? new SignIn(id, user, generation, since, at, language, csrf) : this;
    }

    @Override
    public String toString() {
        return "sign-in of " + user + " since " + since;
    }
}
