package io.throughline.ui.http;

import io.throughline.hub.problem.Flaw;
import io.throughline.hub.problem.FlawedRequest;
import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.ProblemException;
import io.throughline.ui.contract.Operation;
import io.throughline.ui.contract.Parameter;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks a request against the contract and tells everything that is wrong with it at once. */
final class Checking {
    private static final Set<String> JSON = Set.of("application/json", "application/json;charset=utf-8");

    private final Operation operation;
    private final Set<String> queryNames;

    Checking(Operation operation) {
        this.operation = operation;
        this.queryNames = operation.parameters().stream()
                .filter(parameter -> parameter.in() == Parameter.In.QUERY)
                .map(Parameter::name)
                .collect(Collectors.toSet());
    }

    /** The parsed body, when all is as it has to be. */
    Optional<Object> check(RoutingContext context) {
        List<Flaw> flaws = new ArrayList<>();
        operation.parameters().forEach(parameter -> flaws.addAll(flaws(parameter, context)));
        unknownQuery(context, flaws);
        Optional<Object> body = body(context);
        operation
                .body()
                .ifPresent(expected -> body.ifPresentOrElse(
                        parsed -> flaws.addAll(expected.shape().check(VertxJson.wrap(parsed), "")),
                        () -> missing(expected, flaws)));
        if (!flaws.isEmpty()) {
            throw new FlawedRequest(flaws);
        }
        return body;
    }

    private static void missing(Operation.Body expected, List<Flaw> flaws) {
        if (expected.required()) {
            flaws.add(new Flaw("", "a body is needed"));
        }
    }

    private static List<Flaw> flaws(Parameter parameter, RoutingContext context) {
        List<String> values = values(parameter, context);
        if (values.isEmpty()) {
            return parameter.required() ? List.of(parameter.missing()) : List.of();
        }
        return values.stream().flatMap(value -> parameter.check(value).stream()).toList();
    }

    private static List<String> values(Parameter parameter, RoutingContext context) {
        return switch (parameter.in()) {
            case QUERY -> context.queryParams().getAll(parameter.name());
            case HEADER -> context.request().headers().getAll(parameter.name());
            case PATH -> Stream.ofNullable(context.pathParam(parameter.name())).toList();
        };
    }

    private void unknownQuery(RoutingContext context, List<Flaw> flaws) {
        for (String name : context.queryParams().names()) {
            if (!queryNames.contains(name)) {
                flaws.add(new Flaw("query/" + name, "is not expected here"));
            } else if (context.queryParams().getAll(name).size() > 1) {
                flaws.add(new Flaw("query/" + name, "is there twice"));
            }
        }
    }

    private Optional<Object> body(RoutingContext context) {
        if (operation.bytes()) {
            refuseOtherMediaType(context, Set.of("application/octet-stream"));
            return Optional.empty();
        }
        @Nullable Buffer sent = context.body().buffer();
        if (operation.body().isEmpty() || sent == null || sent.length() == 0) {
            return Optional.empty();
        }
        refuseOtherMediaType(context, JSON);
        return Optional.of(WireJson.parse(sent));
    }

    private static void refuseOtherMediaType(RoutingContext context, Set<String> wanted) {
        @Nullable String type = context.request().getHeader("Content-Type");
        String plain = type == null
                ? ""
                : type.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "");
        if (!wanted.contains(plain)) {
            String shortest = Collections.min(wanted, Comparator.comparing(String::length));
            throw new ProblemException(Problem.of("media-type", "Please send " + shortest, 415));
        }
    }
}
