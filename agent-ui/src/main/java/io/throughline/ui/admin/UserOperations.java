package io.throughline.ui.admin;

import io.throughline.hub.people.Passwords;
import io.throughline.hub.people.People;
import io.throughline.hub.people.User;
import io.throughline.hub.people.UserId;
import io.throughline.hub.problem.FlawedRequest;
import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.ProblemException;
import io.throughline.hub.queues.Queues;
import io.throughline.ui.http.Answer;
import io.throughline.ui.http.Api;
import io.throughline.ui.http.Items;
import io.throughline.ui.http.Request;
import io.vertx.core.Future;
import java.util.Optional;

/** Who may sign in, as what and where. Nobody is ever deleted, for they stand in stories. */
public final class UserOperations {
    private final Tools tools;
    private final Staffing staffing;

    /** What looking after people needs. */
    public record Tools(People people, Passwords passwords, Queues queues) {}

    /** Looks after people with these. */
    public UserOperations(Tools tools) {
        this.tools = tools;
        this.staffing = new Staffing(tools.queues());
    }

    /** Takes its operations. */
    public void bind(Api api) {
        api.on("listUsers", this::list).on("createUser", this::create).on("changeUser", this::change);
    }

    private Future<Answer> list(Request request) {
        String after = request.query("cursor").map(UserOperations::cursor).orElse("");
        return tools.people()
                .after(after, request.limit() + 1)
                .map(read -> Items.page(read, request.limit(), user -> user.id().value())
                        .map(this::view))
                .map(Answer::ok);
    }

    private static String cursor(String sent) {
        if (!UserId.isOne(sent)) {
            throw new FlawedRequest("query/cursor", "is no cursor of an earlier page");
        }
        return sent;
    }

    private Future<Answer> create(Request request) {
        NewUser wanted = request.body(NewUser.class);
        User user = staffing.checked(wanted.user(), request);
        return tools.passwords()
                .hash(wanted.password())
                .compose(hash -> tools.people().add(user, hash))
                .compose(isNew -> isNew ? Future.succeededFuture(true) : madeBefore(user, wanted.password(), request))
                .map(made -> {
                    if (!made) {
                        throw Staffing.known(request);
                    }
                    return Answer.created(view(user));
                });
    }

    /** Whether the same request made this very user; only one with a key of its own can be told from another one. */
    private Future<Boolean> madeBefore(User user, String password, Request request) {
        if (request.header("Idempotency-Key").isEmpty()) {
            return Future.succeededFuture(false);
        }
        return tools.people()
                .find(user.id())
                .compose(known -> known.equals(Optional.of(user))
                        ? tools.people()
                                .passwordOf(user.id())
                                .compose(hash -> tools.passwords().check(hash, password))
                        : Future.succeededFuture(false));
    }

    private Future<Answer> change(Request request) {
        UserId id = new UserId(request.path("user"));
        UserChange change = UserChange.of(request);
        return tools.people()
                .change(id, user -> staffing.changed(change.applied(user), request))
                .compose(changed -> changed.isPresent() && change.password().isPresent()
                        ? setPassword(id, change.password().get())
                        : Future.succeededFuture(changed))
                .map(changed -> changed.orElseThrow(
                        () -> new ProblemException(Problem.notFound("There is nobody called " + id))))
                .map(user -> Answer.ok(view(user)));
    }

    private Future<Optional<User>> setPassword(UserId id, String password) {
        return tools.passwords().hash(password).compose(hash -> tools.people().setPassword(id, hash));
    }

    private UserAccount view(User user) {
        return UserAccount.of(user, tools.queues());
    }
}
