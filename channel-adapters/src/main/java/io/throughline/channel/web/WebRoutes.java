package io.throughline.channel.web;

import io.throughline.channel.http.Answers;
import io.throughline.channel.http.Bodies;
import io.throughline.channel.http.Limits;
import io.throughline.channel.http.Pace;
import io.throughline.channel.json.DataSchema;
import io.throughline.channel.web.Conversations.Conversation;
import io.throughline.hub.attachment.Attachments;
import io.throughline.hub.mood.Face;
import io.throughline.hub.problem.FlawedRequest;
import io.throughline.hub.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** {@code /channels/web/...}: what the widget on the company's site tells and asks; see {@code docs/web.md}. */
public final class WebRoutes {
    private static final String CHANNEL = "/channels/web/";
    private static final int MAX_BYTES = 32 * 1024;
    private static final int MAX_KEY = 100;
    private static final int BURST = 5;

    private final VisitorTokens tokens;
    private final Visitors visitors;
    private final Conversations conversations;
    private final WidgetStreams streams;
    private final Staffing staffing;
    private final Openness openness;
    private final Origins origins;
    private final VisitorGate gate;
    private final Pace newcomers;
    private final FileRoutes files;

    /** What the routes work with. */
    public record Parts(
            VisitorTokens tokens,
            Visitors visitors,
            Conversations conversations,
            WidgetStreams streams,
            Staffing staffing,
            Openness openness,
            Attachments attachments) {}

    /**
     * Routes for these visitors.
     *
     * @param origins other sites that may use the widget, each as {@code https://shop.example}
     */
    public WebRoutes(Parts parts, Set<String> origins, WebLimits limits) {
        this.tokens = parts.tokens();
        this.visitors = parts.visitors();
        this.conversations = parts.conversations();
        this.streams = parts.streams();
        this.staffing = parts.staffing();
        this.openness = parts.openness();
        this.files = new FileRoutes(visitors, conversations, parts.attachments());
        this.origins = new Origins(origins);
        this.gate = new VisitorGate(tokens, new Pace(limits.perVisitor(), BURST * limits.perVisitor()));
        this.newcomers = new Pace(limits.newVisitors(), 2 * BURST * limits.newVisitors());
    }

    /** Puts the routes on a router. */
    public void mount(Router router) {
        router.route(CHANNEL + "*").handler(origins);
        Route welcome = router.post(CHANNEL + "visitors");
        Limits.body(MAX_BYTES).forEach(welcome::handler);
        welcome.handler(this::welcome).failureHandler(Answers::failure);
        post(router, "pages", "web/page.json", this::viewed);
        post(router, "searches", "web/search.json", this::searched);
        post(router, "messages", "web/message.json", this::wrote);
        post(router, "callback", "web/callback.json", this::wantsCall);
        post(router, "identity", "web/signed-identity.json", this::identified);
        post(router, "feedback", "web/feedback.json", this::judged);
        files.mount(router, gate);
        get(router, "conversation").handler(this::conversation);
        get(router, "stream").handler(this::stream);
    }

    private interface Deed {
        Future<Runnable> done(RoutingContext ctx, JsonObject body);
    }

    private void post(Router router, String path, String schemaFile, Deed deed) {
        DataSchema schema = DataSchema.read(schemaFile);
        Route route = router.post(CHANNEL + path).handler(gate);
        Limits.body(MAX_BYTES).forEach(route::handler);
        route.handler(ctx -> deed.done(ctx, schema.checked(Bodies.json(ctx))).onComplete(Runnable::run, ctx::fail))
                .failureHandler(Answers::failure);
    }

    private Route get(Router router, String path) {
        return router.get(CHANNEL + path).handler(gate).failureHandler(Answers::failure);
    }

    private void welcome(RoutingContext ctx) {
        newcomers.take(ctx.request().remoteAddress().hostAddress(), 1).ifPresent(pause -> {
            throw new ProblemException(Limits.tooFast(pause));
        });
        Bodies.json(ctx);
        String visitor = tokens.newVisitor();
        Answers.json(ctx, 201, new JsonObject().put("visitor", visitor).put("token", tokens.tokenFor(visitor)));
    }

    static Visitor visitor(RoutingContext ctx) {
        String key = ctx.request().getHeader("Idempotency-Key");
        if (key != null && (key.isBlank() || key.length() > MAX_KEY)) {
            throw new FlawedRequest("header/Idempotency-Key", "must have 1 to " + MAX_KEY + " characters");
        }
        return new Visitor(
                VisitorGate.visitor(ctx),
                Optional.ofNullable(key).orElseGet(() -> UUID.randomUUID().toString()));
    }

    private static <T> Function<T, Runnable> then(Runnable answer) {
        return any -> answer;
    }

    private Future<Runnable> viewed(RoutingContext ctx, JsonObject body) {
        return visitors.viewed(visitor(ctx), body.getString("url"), body.getString("title", ""))
                .map(then(() -> Answers.noted(ctx)));
    }

    private Future<Runnable> searched(RoutingContext ctx, JsonObject body) {
        int results = body.getInteger("results", 0);
        return visitors.searched(visitor(ctx), body.getString("query"), results).map(then(() -> Answers.noted(ctx)));
    }

    private Future<Runnable> wrote(RoutingContext ctx, JsonObject body) {
        return visitors.wrote(visitor(ctx), body.getString("text"))
                .compose(done -> conversations.writtenAt(done.customer(), done.version()))
                .map(message -> () -> Answers.json(ctx, 202, message.toJson()));
    }

    private Future<Runnable> wantsCall(RoutingContext ctx, JsonObject body) {
        return visitors.wantsCall(visitor(ctx), body.getString("number")).map(then(() -> Answers.nothing(ctx)));
    }

    private Future<Runnable> identified(RoutingContext ctx, JsonObject body) {
        return visitors.signedIn(visitor(ctx), body.getString("identity")).map(then(() -> Answers.nothing(ctx)));
    }

    private Future<Runnable> judged(RoutingContext ctx, JsonObject body) {
        Face face = Face.find(body.getString("face")).orElseThrow();
        return visitors.judged(visitor(ctx), face).map(then(() -> Answers.nothing(ctx)));
    }

    private void conversation(RoutingContext ctx) {
        conversations.of(VisitorGate.visitor(ctx)).onComplete(found -> Answers.json(ctx, 200, json(found)), ctx::fail);
    }

    private JsonObject json(Conversation conversation) {
        JsonArray messages = new JsonArray();
        conversation.messages().forEach(message -> messages.add(message.toJson()));
        return new JsonObject()
                .put("open", conversation.open())
                .put("staffed", conversation.talking() || staffing.staffed())
                .put("opensAt", openness.opensAt().map(Instant::toString).orElse(null))
                .put("waiting", Place.json(conversation.waiting().flatMap(openness.standings()::of)))
                .put("callback", conversation.callback().orElse(null))
                .put("messages", messages)
                .put(
                        "lastMood",
                        conversation.lastMood().map(mood -> mood.face().id()).orElse(null));
    }

    private void stream(RoutingContext ctx) {
        String visitor = VisitorGate.visitor(ctx);
        conversations
                .of(visitor)
                .onSuccess(conversation -> streams.open(ctx, visitor, conversation))
                .onFailure(ctx::fail);
    }
}
