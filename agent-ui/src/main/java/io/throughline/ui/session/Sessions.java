package io.throughline.ui.session;

import io.throughline.hub.people.ApiSecret;
import io.throughline.hub.people.SignIn;
import io.throughline.hub.people.SignIns;
import io.throughline.hub.people.User;
import io.throughline.ui.http.Caller.Person;
import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/**
 * The sessions of people who signed in. The browser has a random secret in a cookie, the hub has its hash and who it
 * is; every node asks the same store, so it does not matter through which of them somebody comes.
 */
public final class Sessions {
    /** The name of the cookie, as in the contract. */
    public static final String COOKIE = "throughline";

    private static final Duration SEEN_TO = Duration.ofMinutes(1);

    private final SignIns signIns;
    private final SessionSettings settings;
    private final InstantSource clock;

    /** Sessions kept there. */
    public Sessions(SignIns signIns, SessionSettings settings, InstantSource clock) {
        this.signIns = signIns;
        this.settings = settings;
        this.clock = clock;
    }

    /** Starts a session under a new secret, and ends the one that the browser had. Holds when every node knows. */
    Future<Person> start(RoutingContext context, User user) {
        ApiSecret secret = ApiSecret.random();
        Instant now = clock.instant();
        SignIn signIn = new SignIn(
                secret.hash(),
                user.id(),
                user.generation(),
                now,
                now,
                user.language(),
                ApiSecret.random().value());
        return presented(context)
                .map(signIns::end)
                .orElseGet(Future::succeededFuture)
                .compose(ended -> signIns.forget(now.minus(settings.idle())))
                .compose(forgotten -> signIns.add(signIn))
                .map(added -> {
                    context.response().addCookie(cookie(context, secret));
                    return person(signIn, user);
                });
    }

    /** It goes over TLS only where the request came by TLS. */
    private static Cookie cookie(RoutingContext context, ApiSecret secret) {
        return Cookie.cookie(COOKIE, secret.value())
                .setPath("/")
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setSecure("https".equals(context.request().scheme()));
    }

    /** The id of the session that the cookie claims to be. */
    private static Optional<String> presented(RoutingContext context) {
        return Optional.ofNullable(context.request().getCookie(COOKIE))
                .map(cookie -> new ApiSecret(cookie.getValue()).hash());
    }

    /** Holds who the cookie says is calling; whether that is still true has to be asked. */
    Future<Optional<SignIn>> claimed(RoutingContext context) {
        return presented(context).map(signIns::find).orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    /** The person, if the session still counts for this user; otherwise the browser is told to forget it. */
    Optional<Person> confirmed(RoutingContext context, Optional<SignIn> signIn, Optional<User> user) {
        Optional<Person> person =
                signIn.flatMap(known -> user.filter(it -> counts(known, it)).map(it -> person(known, it)));
        if (person.isPresent()) {
            touch(signIn.orElseThrow());
        } else if (context.request().getCookie(COOKIE) != null) {
            context.response().removeCookie(COOKIE);
        }
        return person;
    }

    /** To the minute is enough, and spares a write with every request. A lost one costs a minute. */
    private void touch(SignIn signIn) {
        Instant now = clock.instant();
        if (now.isAfter(signIn.seen().plus(SEEN_TO))) {
            signIns.seen(signIn.id(), now);
        }
    }

    /** Speaks another language from now on. */
    Future<Void> speak(Person person, Locale language) {
        return signIns.speak(person.session(), language);
    }

    /** Goes on after a change of password, which ends all other sessions of this person. */
    Future<Void> renew(Person person, User user) {
        return signIns.renew(person.session(), user.generation());
    }

    /** Ends the session for good; no request or page of it that is under way can bring it back. */
    Future<Void> end(RoutingContext context, Person person) {
        return signIns.end(person.session())
                .onSuccess(ended -> context.response().removeCookie(COOKIE));
    }

    /**
     * Holds whether a session that was seen before still counts for this user.
     *
     * @param touch whether to keep it from idling out, too
     */
    public Future<Boolean> counts(String id, Optional<User> user, boolean touch) {
        return signIns.find(id).map(found -> {
            Optional<SignIn> counting =
                    found.filter(signIn -> user.filter(it -> counts(signIn, it)).isPresent());
            counting.filter(signIn -> touch).ifPresent(this::touch);
            return counting.isPresent();
        });
    }

    private boolean counts(SignIn signIn, User user) {
        Instant now = clock.instant();
        return user.active()
                && user.id().equals(signIn.user())
                && user.generation() == signIn.generation()
                && now.isBefore(signIn.since().plus(settings.lifetime()))
                && now.isBefore(signIn.seen().plus(settings.idle()));
    }

    private static Person person(SignIn signIn, User user) {
        return new Person(user, signIn.language(), signIn.csrf(), signIn.id());
    }
}
