package io.throughline.ui.http;

import io.throughline.hub.people.Role;
import io.throughline.hub.people.Scope;
import io.throughline.hub.problem.Problem;
import io.throughline.ui.contract.Operation;
import io.throughline.ui.http.Caller.Machine;
import io.throughline.ui.http.Caller.Person;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * The one place that says who may do what. Everything comes from the contract; what it does not allow is forbidden.
 *
 * <p>A browser sends the session's cookie with every request, also with one that a foreign page caused. So a write with a
 * cookie has to repeat the session's CSRF token, which a foreign page cannot read, and a browser that says itself that
 * the request comes from another site is believed.
 */
public final class Authorisation {
    private Authorisation() {}

    /**
     * What the request says about where it comes from.
     *
     * @param csrf of the header X-CSRF-Token
     * @param site of the header Sec-Fetch-Site
     */
    public record Evidence(Optional<String> csrf, Optional<String> site) {}

    /** Why this caller may not do it; empty when they may. */
    public static Optional<Problem> refusal(Operation operation, Optional<Caller> caller, Evidence evidence) {
        if (operation.writes() && evidence.site().filter("cross-site"::equals).isPresent()) {
            return Optional.of(Problem.of("foreign-page", "Another site may not do this", 403));
        }
        if (operation.access().open()) {
            return Optional.empty();
        }
        if (caller.isEmpty()) {
            return Optional.of(Problem.of("not-signed-in", "Please sign in", 401));
        }
        return caller.get() instanceof Person person
                ? refusal(operation, person, evidence)
                : refusal(operation, (Machine) caller.get());
    }

    private static Optional<Problem> refusal(Operation operation, Person person, Evidence evidence) {
        Set<Role> allowed = operation.access().roles();
        if (Collections.disjoint(allowed, person.user().roles())) {
            return Optional.of(Problem.of("other-role", "This is not for your role", 403));
        }
        boolean ours = !operation.writes()
                || evidence.csrf().filter(token -> same(token, person.csrf())).isPresent();
        return ours ? Optional.empty() : Optional.of(Problem.of("csrf", "The page has to be loaded again", 403));
    }

    private static Optional<Problem> refusal(Operation operation, Machine machine) {
        Set<Scope> allowed = operation.access().scopes();
        return Collections.disjoint(allowed, machine.key().scopes())
                ? Optional.of(Problem.of("other-scope", "This key does not open this", 403))
                : Optional.empty();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
