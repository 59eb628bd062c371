package io.throughline.ui.server;

import io.throughline.ui.http.Api;
import io.throughline.ui.http.ProblemWriter;
import io.throughline.ui.http.SecurityHeaders;
import io.throughline.ui.pages.Pages;
import io.throughline.ui.session.Sessions;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.AllowForwardHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Everything on the public port, in the order in which a request meets it. */
public final class PublicRouter {
    private final Sessions sessions;
    private final Api api;
    private final Pages pages;
    private final boolean behindProxy;

    /**
     * From these parts.
     *
     * @param behindProxy whether a proxy in front tells the caller's address and scheme; believed only then, for
     *     anybody could say so
     */
    public PublicRouter(Sessions sessions, Api api, Pages pages, boolean behindProxy) {
        this.sessions = sessions;
        this.api = api;
        this.pages = pages;
        this.behindProxy = behindProxy;
    }

    /**
     * Puts it together.
     *
     * @param more routes of other parts of the hub, such as the channels; what fails there is answered like everywhere
     */
    public Router assemble(Vertx vertx, Consumer<Router> more) {
        Router router = Router.router(vertx);
        router.allowForward(behindProxy ? AllowForwardHeaders.X_FORWARD : AllowForwardHeaders.NONE);
        ProblemWriter problems = new ProblemWriter();
        IntStream.range(400, 600).forEach(status -> router.errorHandler(status, problems));
        router.route().handler(new SecurityHeaders());
        more.accept(router); // before the many routes for people: what machines send comes in thousands a second
        Handler<RoutingContext> session = sessions.handler();
        router.route("/api/*").handler(session);
        router.route("/stream").handler(session);
        pages.guarded().forEach(path -> router.route(path).handler(session));
        api.mount(router);
        pages.mount(router);
        return router;
    }
}
