package io.throughline.ui.server;

import io.throughline.ui.http.ProblemWriter;
import io.throughline.ui.http.SecurityHeaders;
import io.vertx.core.Vertx;
import io.vertx.ext.web.AllowForwardHeaders;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Everything on the public port, in the order in which a request meets it. */
public final class PublicRouter {
    private final Threshold threshold;
    private final boolean behindProxy;

    /**
     * A router that lets requests in over this threshold.
     *
     * @param behindProxy whether a proxy in front tells the caller's address and scheme; believed only then, for
     *     anybody could say so
     */
    public PublicRouter(Threshold threshold, boolean behindProxy) {
        this.threshold = threshold;
        this.behindProxy = behindProxy;
    }

    /**
     * Puts it together.
     *
     * @param parts routes of the parts of the hub that this node serves; what fails there is answered like everywhere.
     *     Those that machines call by the thousand a second come first
     */
    public Router assemble(Vertx vertx, List<Consumer<Router>> parts) {
        Router router = Router.router(vertx);
        router.allowForward(behindProxy ? AllowForwardHeaders.X_FORWARD : AllowForwardHeaders.NONE);
        ProblemWriter problems = new ProblemWriter();
        IntStream.range(400, 600).forEach(status -> router.errorHandler(status, problems));
        router.route().handler(new SecurityHeaders());
        router.route().handler(threshold);
        parts.forEach(part -> part.accept(router));
        return router;
    }
}
