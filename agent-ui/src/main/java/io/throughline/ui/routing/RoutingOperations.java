package io.throughline.ui.routing;

import io.throughline.hub.contact.Route;
import io.throughline.hub.plan.Plans;
import io.throughline.hub.plan.Plans.Written;
import io.throughline.hub.plan.Trial;
import io.throughline.hub.plan.Trial.Tried;
import io.throughline.hub.plan.Trial.Way;
import io.throughline.hub.problem.Flaw;
import io.throughline.hub.problem.FlawedRequest;
import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.ProblemException;
import io.throughline.hub.yaml.ConfigurationRefused;
import io.throughline.ui.http.Answer;
import io.throughline.ui.http.Api;
import io.throughline.ui.http.Request;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Which plans count, reading them again, and trying others on the contacts of the last days. */
public final class RoutingOperations {
    private static final int USUAL_NEWEST = 100;

    private record TrialWish(Optional<String> text, Optional<Integer> newest) {}

    private record RoutingView(long lastAgentSeconds, List<RuleView> rules) {}

    private record RuleView(String plan, String planWhen, String rule, String when, List<RouteView> routes) {}

    private record RouteView(String queue, Optional<Integer> priority, Optional<Long> timeoutSeconds) {}

    private record TrialView(int contacts, int differing, List<TriedView> items) {}

    private record TriedView(UUID contact, UUID customer, Instant at, String channel, WayView was, WayView would) {}

    private record WayView(Optional<String> plan, Optional<String> rule, String queue, Optional<Integer> priority) {}

    private final Tools tools;

    /**
     * What these operations need.
     *
     * @param now the plans that count
     * @param reload reads them again on behalf of somebody, on all nodes
     * @param draft what the file says, whatever counts
     * @param read understands a text
     */
    public record Tools(
            Supplier<Plans> now,
            Function<String, Future<Plans>> reload,
            Supplier<Future<Plans>> draft,
            Function<String, Plans> read,
            Trial trial,
            InstantSource clock) {}

    /** Operations over these plans. */
    public RoutingOperations(Tools tools) {
        this.tools = tools;
    }

    /** Takes its operations. */
    public void bind(Api api) {
        api.on(
                        "readRouting",
                        request -> Future.succeededFuture(
                                Answer.ok(view(tools.now().get()))))
                .on("reloadRouting", this::reload)
                .on("tryRouting", this::attempt);
    }

    private Future<Answer> reload(Request request) {
        return tools.reload()
                .apply(request.person().user().id().value())
                .recover(RoutingOperations::refused)
                .map(plans -> Answer.ok(view(plans)));
    }

    private Future<Answer> attempt(Request request) {
        TrialWish wish = request.body(TrialWish.class);
        return draft(wish)
                .compose(plans -> tools.trial()
                        .of(
                                plans,
                                wish.newest().orElse(USUAL_NEWEST),
                                tools.clock().instant()))
                .map(tried -> Answer.ok(view(tried)));
    }

    private Future<Plans> draft(TrialWish wish) {
        if (wish.text().isEmpty()) {
            return tools.draft().get().recover(RoutingOperations::refused);
        }
        try {
            return Future.succeededFuture(tools.read().apply(wish.text().get()));
        } catch (ConfigurationRefused refused) {
            throw new FlawedRequest(flaws(refused));
        }
    }

    /** The plans that count go on; the file is what has to change. */
    private static Future<Plans> refused(Throwable failure) {
        if (!(failure instanceof ConfigurationRefused refused)) {
            return Future.failedFuture(failure);
        }
        Problem problem =
                Problem.of("refused:flawed-plans", "The plans have mistakes; what counted before goes on", 409);
        return Future.failedFuture(new ProblemException(new Problem(
                problem.type(),
                problem.title(),
                problem.status(),
                Optional.empty(),
                flaws(refused),
                Optional.empty(),
                Map.of())));
    }

    private static List<Flaw> flaws(ConfigurationRefused refused) {
        return refused.mistakes().stream()
                .map(mistake -> new Flaw("/text/" + mistake.line(), mistake.sentence()))
                .toList();
    }

    private static RoutingView view(Plans plans) {
        return new RoutingView(
                plans.lastAgent().toSeconds(),
                plans.written().stream().map(RoutingOperations::view).toList());
    }

    private static RuleView view(Written rule) {
        return new RuleView(
                rule.plan(),
                rule.planWhen(),
                rule.rule(),
                rule.ruleWhen(),
                rule.routes().stream().map(RoutingOperations::view).toList());
    }

    private static RouteView view(Route route) {
        return new RouteView(route.queue(), route.priority(), route.timeout().map(Duration::toSeconds));
    }

    private static TrialView view(List<Tried> tried) {
        List<Tried> differing = tried.stream().filter(Tried::differs).toList();
        return new TrialView(
                tried.size(),
                differing.size(),
                tried.stream().map(RoutingOperations::view).toList());
    }

    private static TriedView view(Tried tried) {
        return new TriedView(
                tried.contact().value(),
                tried.customer().value(),
                tried.at(),
                tried.channel().id(),
                view(tried.was()),
                view(tried.would()));
    }

    private static WayView view(Way way) {
        return new WayView(said(way.plan()), said(way.rule()), way.queue(), way.priority());
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(any -> !any.isEmpty());
    }
}
