package io.throughline.ui.http;

import io.throughline.hub.problem.ProblemException;
import io.throughline.ui.contract.Operation;
import io.throughline.ui.http.Authorisation.Evidence;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Serves one operation: first who calls and whether they may, before a byte of the body is read; then the rest. */
final class Serving {
    private static final String CALLER = "throughline.caller";

    private final Operation operation;
    private final Callers callers;
    private final Handling handling;
    private final Checking checking;

    Serving(Operation operation, Callers callers, Handling handling) {
        this.operation = operation;
        this.callers = callers;
        this.handling = handling;
        this.checking = new Checking(operation);
    }

    void admit(RoutingContext context) {
        context.response().putHeader("Cache-Control", "no-store");
        if (operation.access().open()) {
            admit(context, Optional.empty());
            return;
        }
        context.request().pause();
        callers.of(context)
                .onSuccess(caller -> {
                    context.request().resume();
                    admit(context, caller);
                })
                .onFailure(failure -> {
                    context.request().resume();
                    context.fail(failure);
                });
    }

    private void admit(RoutingContext context, Optional<Caller> caller) {
        Authorisation.refusal(operation, caller, evidence(context.request()))
                .ifPresentOrElse(problem -> context.fail(new ProblemException(problem)), () -> {
                    caller.ifPresent(known -> context.put(CALLER, known));
                    context.next();
                });
    }

    private static Evidence evidence(HttpServerRequest request) {
        return new Evidence(
                Optional.ofNullable(request.getHeader("X-CSRF-Token")),
                Optional.ofNullable(request.getHeader("Sec-Fetch-Site")));
    }

    void serve(RoutingContext context) {
        Optional<Caller> caller = Optional.ofNullable(context.get(CALLER));
        Future.succeededFuture()
                .compose(go -> handling.handle(new Request(context, operation, caller, checking.check(context))))
                .onSuccess(answer -> write(context, answer))
                .onFailure(context::fail);
    }

    /** Nothing is left to write where the handling took the response over, as a stream does. */
    private static void write(RoutingContext context, Answer answer) {
        HttpServerResponse response = context.response();
        if (response.headWritten()) {
            return;
        }
        answer.headers().forEach(response::putHeader);
        response.setStatusCode(answer.status());
        answer.body()
                .ifPresentOrElse(
                        body -> response.putHeader("Content-Type", "application/json")
                                .end(WireJson.write(body)),
                        response::end);
    }
}
