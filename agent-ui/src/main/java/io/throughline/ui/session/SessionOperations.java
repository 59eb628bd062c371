package io.throughline.ui.session;

import io.throughline.hub.people.Passwords;
import io.throughline.hub.people.People;
import io.throughline.hub.people.User;
import io.throughline.hub.people.UserId;
import io.throughline.hub.presence.Presence;
import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.ProblemException;
import io.throughline.hub.queues.Queues;
import io.throughline.ui.http.Answer;
import io.throughline.ui.http.Api;
import io.throughline.ui.http.Caller.Person;
import io.throughline.ui.http.Languages;
import io.throughline.ui.http.Request;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Signing in and out, and what people set for themselves. */
public final class SessionOperations {
    private record Credentials(String name, String password) {}

    private record Change(String language) {}

    private record PasswordChange(String current, String password) {}

    private final Tools tools;
    private final SignInBrake brake;

    /**
     * What signing in needs.
     *
     * @param presences the presence of a user by id
     * @param demo whether this is a demonstration
     */
    public record Tools(
            Sessions sessions,
            People people,
            Passwords passwords,
            Queues queues,
            Function<String, Presence> presences,
            InstantSource clock,
            boolean demo) {}

    /** Signs in with these. */
    public SessionOperations(Tools tools) {
        this.tools = tools;
        this.brake = new SignInBrake(tools.clock());
    }

    /** Takes its operations. */
    public void bind(Api api) {
        api.on("signIn", this::signIn)
                .on("readSession", request -> Future.succeededFuture(view(request.person())))
                .on("changeSession", this::changeLanguage)
                .on("changePassword", this::changePassword)
                .on("signOut", this::signOut);
    }

    private Future<Answer> signIn(Request request) {
        Credentials credentials = request.body(Credentials.class);
        String name = credentials.name().strip().toLowerCase(Locale.ROOT);
        slowDown(name, request.address());
        return authenticated(name, credentials.password()).compose(user -> {
            brake.released(name, request.address());
            return tools.sessions().start(request.routing(), user).map(this::view);
        });
    }

    private void slowDown(String name, String address) {
        Optional<Duration> pause = brake.pause(name, address);
        if (pause.isPresent()) {
            throw new ProblemException(Problem.of("too-many-tries", "Too many tries; please wait a moment", 429)
                    .after(pause.get()));
        }
    }

    /** The same answer whether the name is unknown, the password is wrong or somebody left. */
    private Future<User> authenticated(String name, String password) {
        return find(name)
                .compose(user -> user.map(known -> tools.people().passwordOf(known.id()))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty()))
                        .compose(hash -> tools.passwords().check(hash, password))
                        .map(right -> user.filter(known -> right && known.active())
                                .orElseThrow(() -> new ProblemException(
                                        Problem.of("wrong-password", "Name or password is not right", 401)))));
    }

    private Future<Optional<User>> find(String name) {
        return UserId.isOne(name) ? tools.people().find(new UserId(name)) : Future.succeededFuture(Optional.empty());
    }

    private Future<Answer> changeLanguage(Request request) {
        Locale language = Languages.of(request.body(Change.class).language()).orElse(Languages.DUTCH);
        Person before = request.person();
        return tools.sessions()
                .speak(before, language)
                .compose(spoken -> tools.people().change(before.user().id(), user -> user.withLanguage(language)))
                .map(user -> view(new Person(user.orElse(before.user()), language, before.csrf(), before.session())));
    }

    private Future<Answer> changePassword(Request request) {
        PasswordChange change = request.body(PasswordChange.class);
        String name = request.person().user().id().value();
        slowDown(name, request.address());
        return authenticated(name, change.current())
                .compose(user -> tools.passwords()
                        .hash(change.password())
                        .compose(hash -> tools.people().setPassword(user.id(), hash)))
                .compose(user -> {
                    brake.released(name, request.address());
                    return user.map(changed -> tools.sessions().renew(request.person(), changed))
                            .orElseGet(Future::succeededFuture)
                            .map(renewed -> Answer.nothing());
                });
    }

    private Future<Answer> signOut(Request request) {
        return tools.sessions().end(request.routing(), request.person()).map(ended -> Answer.nothing());
    }

    private Answer view(Person person) {
        String id = person.user().id().value();
        return Answer.ok(new SessionView(
                UserView.of(person.user(), person.language(), tools.queues()),
                person.csrf(),
                PresenceView.of(tools.presences().apply(id)),
                tools.demo()));
    }
}
