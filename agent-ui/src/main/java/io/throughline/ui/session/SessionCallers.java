package io.throughline.ui.session;

import io.throughline.hub.people.KeyRing;
import io.throughline.hub.people.People;
import io.throughline.ui.http.Caller;
import io.throughline.ui.http.Callers;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** A caller shows a key, or the cookie of a session that still counts. Whoever shows a key is a machine, cookie or not. */
public final class SessionCallers implements Callers {
    private final Sessions sessions;
    private final People people;
    private final KeyRing keys;

    /** Knows these people and keys. */
    public SessionCallers(Sessions sessions, People people, KeyRing keys) {
        this.sessions = sessions;
        this.people = people;
        this.keys = keys;
    }

    @Override
    public Future<Optional<Caller>> of(RoutingContext context) {
        return Optional.ofNullable(context.request().getHeader("Authorization"))
                .map(this::machine)
                .orElseGet(() -> person(context));
    }

    private Future<Optional<Caller>> machine(String authorization) {
        return KeyRing.bearer(authorization)
                .map(secret -> keys.holderOf(secret).map(key -> key.<Caller>map(Caller.Machine::new)))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    private Future<Optional<Caller>> person(RoutingContext context) {
        return sessions.claimed(context)
                .compose(signIn -> signIn.map(known -> people.find(known.user()))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty()))
                        .map(user -> sessions.confirmed(context, signIn, user).map(Caller.class::cast)));
    }
}
