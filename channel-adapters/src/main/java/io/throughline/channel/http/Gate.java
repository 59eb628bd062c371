package io.throughline.channel.http;

import io.throughline.hub.people.ApiKey;
import io.throughline.hub.people.ApiSecret;
import io.throughline.hub.people.KeyRing;
import io.throughline.hub.people.Scope;
import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.SecurityPolicyHandler;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets in machines that show a key with the right scope, before a byte of their body is read. */
public final class Gate {
    private static final String MACHINE = "throughline.machine";

    private final KeyRing keys;

    /** Opens for the holders of these keys. */
    public Gate(KeyRing keys) {
        this.keys = keys;
    }

    /** Goes on for holders of a key with one of the scopes; 401 without a key, 403 with another one. */
    public SecurityPolicyHandler opensFor(Scope... scopes) {
        Set<Scope> any = Set.copyOf(Arrays.asList(scopes));
        return ctx -> {
            ctx.request().pause();
            holder(ctx)
                    .map(key -> allowed(key, any))
                    .onComplete(
                            key -> {
                                ctx.put(MACHINE, key);
                                ctx.request().resume();
                                ctx.next();
                            },
                            failure -> {
                                ctx.request().resume();
                                ctx.fail(failure);
                            });
        };
    }

    /** The key that a request let in by this gate had. */
    public static ApiKey machine(RoutingContext ctx) {
        return Objects.requireNonNull(ctx.<ApiKey>get(MACHINE), "no gate before this route");
    }

    private Future<ApiKey> holder(RoutingContext ctx) {
        @Nullable String header = ctx.request().getHeader(HttpHeaders.AUTHORIZATION);
        Optional<ApiSecret> secret = header == null ? Optional.empty() : KeyRing.bearer(header);
        return secret.map(keys::holderOf)
                .orElse(Future.succeededFuture(Optional.empty()))
                .map(found -> found.orElseThrow(Gate::unknown));
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.of("not-signed-in", "This needs a valid API key", 401)
                .withDetail("Send it as 'Authorization: Bearer <key>'."));
    }

    private static ApiKey allowed(ApiKey key, Set<Scope> any) {
        if (key.scopes().stream().noneMatch(any::contains)) {
            throw new ProblemException(Problem.of("other-role", "This API key is for something else", 403));
        }
        return key;
    }
}
