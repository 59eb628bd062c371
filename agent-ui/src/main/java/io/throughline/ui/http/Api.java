package io.throughline.ui.http;

import io.throughline.hub.attachment.Acceptance;
import io.throughline.ui.contract.Contract;
import io.throughline.ui.contract.Operation;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Binds the operations of the contract to whoever carries them out. */
public final class Api {
    private final Contract contract;
    private final Callers callers;
    private final long bodyLimitBytes;
    private final Map<String, Handling> handlings = new LinkedHashMap<>();

    /** An API of which nothing is bound yet. */
    public Api(Contract contract, Callers callers, long bodyLimitBytes) {
        this.contract = contract;
        this.callers = callers;
        this.bodyLimitBytes = bodyLimitBytes;
    }

    /** The operation of this id is carried out so. */
    public Api on(String operation, Handling handling) {
        contract.operation(operation);
        if (handlings.put(operation, handling) != null) {
            throw new IllegalStateException("'" + operation + "' is bound twice");
        }
        return this;
    }

    /** The operations that are bound. */
    public Set<String> bound() {
        return new TreeSet<>(handlings.keySet());
    }

    /** Routes what is bound. */
    public void mount(Router router) {
        handlings.forEach((id, handling) -> mount(router, contract.operation(id), handling));
    }

    private void mount(Router router, Operation operation, Handling handling) {
        Serving serving = new Serving(operation, callers, handling);
        route(router, operation).handler(serving::admit);
        if (operation.body().isPresent() || operation.bytes()) {
            long most = operation.bytes() ? Acceptance.MOST_BYTES : bodyLimitBytes;
            route(router, operation).handler(BodyHandler.create(false).setBodyLimit(most));
        }
        route(router, operation).handler(serving::serve);
    }

    private static Route route(Router router, Operation operation) {
        return router.route(operation.method(), operation.route()).setName(operation.id());
    }
}
