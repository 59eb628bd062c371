package io.throughline.ui.admin;

import io.throughline.hub.language.Label;
import io.throughline.hub.people.Role;
import io.throughline.hub.people.User;
import io.throughline.hub.people.UserId;
import io.throughline.hub.problem.FlawedRequest;
import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.ProblemException;
import io.throughline.hub.queues.Queues;
import io.throughline.hub.story.Refusal;
import io.throughline.ui.http.Request;

/** What nobody may be made, and what administrators may not do to themselves. */
final class Staffing {
    private static final Label NO_BRANCH =
            new Label("Wie in een winkel werkt, heeft een filiaal nodig.", "Whoever works in a shop needs a branch.");
    private static final Label NOT_YOURSELF = new Label(
            "U kunt uzelf niet buitensluiten; dat kan een andere beheerder doen.",
            "You cannot lock yourself out; another administrator can.");
    private static final Label KNOWN =
            new Label("Er is al iemand met deze inlognaam.", "There is somebody with this sign-in name already.");

    private final Queues queues;

    Staffing(Queues queues) {
        this.queues = queues;
    }

    /** The user, if somebody may be like that. */
    User checked(User user, Request request) {
        if (user.branch().filter(branch -> queues.branch(branch).isEmpty()).isPresent()) {
            throw new FlawedRequest("/branch", "is no branch of the configuration");
        }
        if (user.roles().contains(Role.STORE) && user.branch().isEmpty()) {
            throw refused("branch-needed", NO_BRANCH, request);
        }
        return user;
    }

    /** The changed user, if whoever asks can still undo it afterwards: so there is always an administrator. */
    User changed(User user, Request request) {
        boolean stillAdmin = user.active() && user.roles().contains(Role.ADMIN);
        UserId self = request.person().user().id();
        if (user.id().equals(self) && !stillAdmin) {
            throw refused("not-yourself", NOT_YOURSELF, request);
        }
        return checked(user, request);
    }

    static ProblemException known(Request request) {
        return refused("user-exists", KNOWN, request);
    }

    private static ProblemException refused(String code, Label sentence, Request request) {
        return new ProblemException(Problem.refused(new Refusal(code, sentence.in(request.language()))));
    }
}
