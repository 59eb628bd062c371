package io.throughline.ui.session;

import io.throughline.hub.people.ApiSecret;
import io.throughline.hub.people.User;
import io.throughline.hub.people.UserId;
import io.throughline.ui.http.Caller.Person;
import io.throughline.ui.http.Languages;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.shareddata.AsyncMap;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.Session;
import io.vertx.ext.web.handler.SessionHandler;
import io.vertx.ext.web.sstore.ClusteredSessionStore;
import io.vertx.ext.web.sstore.LocalSessionStore;
import io.vertx.ext.web.sstore.SessionStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The sessions of people who signed in: who they are, since when, their language and their CSRF token. In a cluster every
 * node knows them.
 */
public final class Sessions {
    /** The name of the cookie, as in the contract. */
    public static final String COOKIE = "throughline";

    private static final String USER = "user";
    private static final String GENERATION = "generation";
    private static final String SINCE = "since";
    private static final String LANGUAGE = "language";
    private static final String CSRF = "csrf";
    private static final int MIN_ID_LENGTH = 32;
    private static final long NO_RETRY = 1; // an unknown id is nobody's, at once

    private final Vertx vertx;
    private final SessionStore store;
    private final SessionSettings settings;
    private final InstantSource clock;
    private final SessionHandler plain;
    private final SessionHandler secure;

    /** Sessions of a node, shared by the cluster where there is one. */
    public Sessions(Vertx vertx, SessionSettings settings, InstantSource clock) {
        this.vertx = vertx;
        this.store = vertx.isClustered()
                ? ClusteredSessionStore.create(vertx, "sessions", NO_RETRY)
                : LocalSessionStore.create(vertx, "sessions");
        this.settings = settings;
        this.clock = clock;
        this.plain = handler(false);
        this.secure = handler(true);
    }

    /** Reads and writes the cookie; it goes over TLS only where the request came by TLS. */
    public Handler<RoutingContext> handler() {
        return context -> handler(context).handle(context);
    }

    private SessionHandler handler(RoutingContext context) {
        return "https".equals(context.request().scheme()) ? secure : plain;
    }

    /**
     * What was changed is known to every node once the future is there. Whoever has to count on it with their next
     * request must not be answered before: the handler by itself answers first and stores meanwhile.
     */
    Future<Void> stored(RoutingContext context) {
        return handler(context).flush(context);
    }

    private SessionHandler handler(boolean secure) {
        return SessionHandler.create(store)
                .setSessionCookieName(COOKIE)
                .setCookieHttpOnlyFlag(true)
                .setCookieSecureFlag(secure)
                .setCookieSameSite(CookieSameSite.LAX)
                .setSessionTimeout(settings.idle().toMillis())
                .setMinLength(MIN_ID_LENGTH)
                .setNagHttps(false)
                .setLazySession(true);
    }

    /** Starts a session under a new id, so that nobody can know it from before. */
    Person start(RoutingContext context, User user) {
        Session session = session(context);
        session.regenerateId();
        session.put(USER, user.id().value())
                .put(GENERATION, user.generation())
                .put(SINCE, clock.instant().toEpochMilli())
                .put(LANGUAGE, user.language().toLanguageTag())
                .put(CSRF, ApiSecret.random().value());
        return person(session, user);
    }

    /** Who the cookie says is calling; whether that is still true has to be asked. */
    Optional<UserId> claimed(RoutingContext context) {
        if (context.request().getCookie(COOKIE) == null) {
            return Optional.empty();
        }
        Optional<UserId> claimed =
                Optional.ofNullable(session(context).<String>get(USER)).map(UserId::new);
        if (claimed.isEmpty()) {
            session(context).destroy();
        }
        return claimed;
    }

    /** The person, if the session still counts for this user. */
    Future<Optional<Person>> confirmed(RoutingContext context, Optional<User> user) {
        Session session = session(context);
        return counts(session, user).map(counts -> {
            if (!counts) {
                session.destroy();
            }
            return user.filter(known -> counts).map(known -> person(session, known));
        });
    }

    /** Speaks another language from now on. */
    void speak(RoutingContext context, Locale language) {
        session(context).put(LANGUAGE, language.toLanguageTag());
    }

    /** Goes on after a change of password, which ends all other sessions of this person. */
    void renew(RoutingContext context, User user) {
        session(context).put(GENERATION, user.generation());
    }

    /**
     * Ends the session for good. That it ended is noted beside it, because a request or a page of the same session that
     * is under way now stores what it read of it when it is done, and would bring it back.
     */
    Future<Void> end(RoutingContext context) {
        String id = session(context).id();
        session(context).destroy();
        return ended().compose(ended -> ended.put(id, true, settings.lifetime().toMillis()))
                .compose(noted -> stored(context));
    }

    private Future<Boolean> hasEnded(String id) {
        return ended().compose(ended -> ended.get(id)).map(Boolean.TRUE::equals);
    }

    private Future<AsyncMap<String, Boolean>> ended() {
        return vertx.sharedData().getAsyncMap("sessions-ended");
    }

    /**
     * Holds whether a session that was seen before still counts for this user.
     *
     * @param touch whether to keep it from idling out, too
     */
    public Future<Boolean> counts(String id, Optional<User> user, boolean touch) {
        return store.get(id)
                .compose(session -> session == null
                        ? Future.succeededFuture(false)
                        : counts(session, user)
                                .compose(counts -> counts && touch ? touch(session) : Future.succeededFuture(counts)));
    }

    /** When a request was faster, the session was touched by that. */
    private Future<Boolean> touch(Session session) {
        session.setAccessed();
        return store.put(session).map(true).otherwise(true);
    }

    private Future<Boolean> counts(Session session, Optional<User> user) {
        return user.filter(known -> counts(session, known)).isPresent()
                ? hasEnded(session.id()).map(ended -> !ended)
                : Future.succeededFuture(false);
    }

    private boolean counts(Session session, User user) {
        Instant since = Instant.ofEpochMilli(session.<Long>get(SINCE));
        return user.active()
                && user.id().value().equals(session.get(USER))
                && session.<Integer>get(GENERATION) == user.generation()
                && clock.instant().isBefore(since.plus(settings.lifetime()));
    }

    private static Session session(RoutingContext context) {
        return Objects.requireNonNull(context.session(), "the route has no session handler");
    }

    private static Person person(Session session, User user) {
        Locale language = Languages.of(session.get(LANGUAGE)).orElse(Languages.DUTCH);
        return new Person(user, language, session.get(CSRF), session.id());
    }
}
