package io.throughline.ui.store;

import io.throughline.hub.language.Label;
import io.throughline.hub.people.Role;
import io.throughline.hub.people.User;
import io.throughline.hub.problem.FlawedRequest;
import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.ProblemException;
import io.throughline.hub.queues.Queues;
import io.throughline.ui.http.Caller;
import io.throughline.ui.http.Request;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Whoever works in a shop acts for that shop, a lead for any. */
final class Shopkeeping {
    private static final Set<Role> LEADS = EnumSet.of(Role.SUPERVISOR, Role.ADMIN);
    private static final Label ELSEWHERE =
            new Label("Dat kan alleen iemand van dat filiaal.", "Only somebody of that branch can do that.");

    private final Queues queues;

    Shopkeeping(Queues queues) {
        this.queues = queues;
    }

    /** Ends the request when there is no such branch, or when the caller may not act there. */
    void check(String branch, Request request) {
        if (queues.branch(branch).isEmpty()) {
            throw new FlawedRequest("/branch", "is no branch of the configuration");
        }
        boolean elsewhere = request.caller()
                .person()
                .map(Caller.Person::user)
                .filter(Shopkeeping::boundToShop)
                .filter(user -> !user.branch().equals(Optional.of(branch)))
                .isPresent();
        if (elsewhere) {
            throw new ProblemException(Problem.of("other-branch", ELSEWHERE.in(request.language()), 403));
        }
    }

    private static boolean boundToShop(User user) {
        return user.roles().contains(Role.STORE) && Collections.disjoint(user.roles(), LEADS);
    }
}
