package io.throughline.hub.plan;

import io.throughline.hub.contact.Arriving.Arrival;
import io.throughline.hub.contact.Course;
import io.throughline.hub.contact.Courses;
import io.throughline.hub.contact.Route;
import io.throughline.hub.contact.Routed;
import io.throughline.hub.language.Label;
import io.throughline.hub.queues.Queues;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.Occasion;
import io.throughline.hub.yaml.Mistakes;
import io.throughline.hub.yaml.YamlFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All plans of the company, in order, for its queues. */
public final class Plans implements Courses {
    /** Stands in a route for the queue that the channel leads to. */
    static final String ASKED = "asked";

    private static final Label AGENT_LOST =
            new Label("haar agent viel weg, ze gaat voor", "her agent was gone, she goes first");

    private final List<Plan> all;
    private final Duration lastAgent;
    private final Queues queues;

    Plans(List<Plan> all, Duration lastAgent, Queues queues) {
        this.all = List.copyOf(all);
        this.lastAgent = lastAgent;
        this.queues = queues;
    }

    /** Every contact waits where its channel leads. */
    public static Plans none(Queues queues) {
        return new Plans(List.of(), Duration.ZERO, queues);
    }

    /**
     * Reads {@code routing.yaml}; no plans when there is no such file.
     *
     * @throws io.throughline.hub.yaml.ConfigurationRefused with every mistake of the file
     */
    public static Plans read(Path file, Queues queues) {
        if (!Files.exists(file)) {
            return none(queues);
        }
        Mistakes mistakes = new Mistakes();
        Plans plans = new PlansReader(queues).read(YamlFile.read(file, mistakes));
        mistakes.refuseIfAny();
        return plans;
    }

    /**
     * Reads a text as if it stood in {@code routing.yaml}.
     *
     * @throws io.throughline.hub.yaml.ConfigurationRefused with every mistake of it
     */
    public static Plans read(String text, Queues queues) {
        Mistakes mistakes = new Mistakes();
        Plans plans = new PlansReader(queues).read(YamlFile.read("routing.yaml", text, mistakes));
        mistakes.refuseIfAny();
        return plans;
    }

    /** For how long a contact is held for an agent who knows the customer. */
    public Duration lastAgent() {
        return lastAgent;
    }

    /** How many plans there are. */
    public int count() {
        return all.size();
    }

    /** A rule as it was written, for people. */
    public record Written(String plan, String planWhen, String rule, String ruleWhen, List<Route> routes) {}

    /** All rules in the order in which they are asked. */
    public List<Written> written() {
        return all.stream()
                .flatMap(plan -> plan.rules().stream()
                        .map(rule -> new Written(
                                plan.id(),
                                plan.when().text(),
                                rule.id(),
                                rule.when().text(),
                                rule.routes())))
                .toList();
    }

    /** Why a contact waits where it does, in words: the label of the rule, or its name where it has none any more. */
    public Label why(Routed routed) {
        if (routed.isOfAgentLost()) {
            return AGENT_LOST;
        }
        return all.stream()
                .filter(plan -> plan.id().equals(routed.plan()))
                .flatMap(plan -> plan.rules().stream())
                .filter(rule -> rule.id().equals(routed.rule()))
                .flatMap(rule -> rule.label().stream())
                .findFirst()
                .orElseGet(() -> new Label(
                        "regel " + routed.rule() + " van " + routed.plan(),
                        "rule " + routed.rule() + " of " + routed.plan()));
    }

    @Override
    public Optional<Course> of(Arrival arrival, Context customer, Occasion occasion) {
        return of(arrival, customer, occasion.at());
    }

    /** The way of the first rule that holds, of the first plan of which any does. */
    Optional<Course> of(Arrival arrival, Context customer, Instant at) {
        boolean open = queues.terms(arrival.queue()).open(at);
        Situation situation = new Situation(arrival, customer, at, open);
        return all.stream()
                .filter(plan -> plan.when().holds(situation))
                .flatMap(plan -> plan.rules().stream()
                        .filter(rule -> rule.when().holds(situation))
                        .map(rule -> course(plan, rule, arrival)))
                .findFirst();
    }

    private static Course course(Plan plan, Rule rule, Arrival arrival) {
        List<Route> routes = rule.routes().stream()
                .map(route -> route.queue().equals(ASKED)
                        ? new Route(arrival.queue(), route.priority(), route.timeout())
                        : route)
                .toList();
        return new Course(plan.id(), rule.id(), routes);
    }
}
