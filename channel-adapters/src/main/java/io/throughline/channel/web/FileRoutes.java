package io.throughline.channel.web;

import io.throughline.channel.http.Answers;
import io.throughline.channel.http.Bodies;
import io.throughline.channel.http.Limits;
import io.throughline.channel.http.Pace;
import io.throughline.hub.attachment.Acceptance;
import io.throughline.hub.attachment.AttachmentHeaders;
import io.throughline.hub.attachment.Attachments;
import io.throughline.hub.attachment.Attachments.Kept;
import io.throughline.hub.problem.FlawedRequest;
import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.SecurityPolicyHandler;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code /channels/web/files}: files that visitors send, and those of their own conversation. */
final class FileRoutes {
    private static final String FILES = "/channels/web/files";

    /** A file lies in memory while it comes in. */
    private static final int MOST_AT_ONCE = 8;

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final double FILES_PER_SECOND = 0.2;
    private static final int FILES_AT_ONCE = 10;

    private final Visitors visitors;
    private final Conversations conversations;
    private final Attachments attachments;
    private final Pace pace = new Pace(FILES_PER_SECOND, FILES_AT_ONCE);
    private final AtomicInteger comingIn = new AtomicInteger();

    FileRoutes(Visitors visitors, Conversations conversations, Attachments attachments) {
        this.visitors = visitors;
        this.conversations = conversations;
        this.attachments = attachments;
    }

    void mount(Router router, VisitorGate gate) {
        SecurityPolicyHandler turn = this::takeTurn;
        Route sending = router.post(FILES).handler(gate).handler(turn);
        Limits.body(Acceptance.MOST_BYTES).forEach(sending::handler);
        sending.handler(this::sent).failureHandler(Answers::failure);
        router.get(FILES + "/:file").handler(gate).handler(this::read).failureHandler(Answers::failure);
    }

    private void takeTurn(RoutingContext ctx) {
        pace.take(VisitorGate.visitor(ctx), 1).ifPresent(pause -> {
            throw new ProblemException(Limits.tooFast(pause));
        });
        if (comingIn.incrementAndGet() > MOST_AT_ONCE) {
            comingIn.decrementAndGet();
            throw new ProblemException(Limits.tooFast(SOON));
        }
        ctx.addEndHandler(done -> comingIn.decrementAndGet());
        ctx.next();
    }

    private void sent(RoutingContext ctx) {
        if (!Bodies.type(ctx).name().equals("application/octet-stream")) {
            throw new ProblemException(Limits.mediaType("Send application/octet-stream."));
        }
        String name = Optional.ofNullable(ctx.request().getParam("name"))
                .orElseThrow(() -> new FlawedRequest("query/name", "is missing"));
        visitors.sent(WebRoutes.visitor(ctx), name, Buffer.buffer(Bodies.bytes(ctx)))
                .compose(done -> conversations.writtenAt(done.customer(), done.version()))
                .onComplete(message -> Answers.json(ctx, 202, message.toJson()), ctx::fail);
    }

    private void read(RoutingContext ctx) {
        file(VisitorGate.visitor(ctx), Objects.requireNonNull(ctx.pathParam("file")))
                .onComplete(kept -> hand(ctx, kept), ctx::fail);
    }

    /** The company's shop shows it as well, where the widget is. */
    private static void hand(RoutingContext ctx, Kept kept) {
        HttpServerResponse response = ctx.response().putHeader("Cross-Origin-Resource-Policy", "cross-origin");
        AttachmentHeaders.of(kept.attachment()).forEach(response::putHeader);
        response.end(kept.content());
    }

    /** Holds the file when it stands in the visitor's own conversation. */
    private Future<Kept> file(String visitor, String file) {
        return conversations
                .of(visitor)
                .map(conversation -> conversation.messages().stream()
                        .flatMap(message -> message.file().stream())
                        .filter(each -> each.id().toString().equals(file))
                        .findFirst())
                .compose(found ->
                        found.map(each -> attachments.find(each.id())).orElse(Future.succeededFuture(Optional.empty())))
                .map(kept -> kept.orElseThrow(() -> new ProblemException(Problem.notFound("file " + file))));
    }
}
