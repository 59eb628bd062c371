package io.throughline.channel.events;

import io.throughline.channel.http.Receipts;
import io.throughline.hub.lane.Outcome;
import io.throughline.hub.problem.Flaw;
import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.ProblemException;
import io.throughline.hub.problem.Problems;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the sender of a batch is told: event by event, or, when all were rejected, what is wrong with them. */
record BatchAnswer(List<Item> items) {
    /** What became of one event. */
    record Item(JsonObject json, Optional<Problem> problem) {
        static Item accepted(String id, Outcome outcome) {
            return new Item(Receipts.accepted(id, outcome), Optional.empty());
        }

        static Item rejected(String id, Throwable failure) {
            Problem problem = Problems.of(failure);
            return new Item(Receipts.rejected(id, problem), Optional.of(problem));
        }
    }

    /**
     * The results, one per event.
     *
     * @throws ProblemException when all were rejected
     */
    JsonObject toJson() {
        if (items.stream().allMatch(item -> item.problem().isPresent())) {
            throw new ProblemException(nothingTaken());
        }
        JsonArray results = new JsonArray();
        items.forEach(item -> results.add(item.json()));
        return new JsonObject().put("items", results);
    }

    /** One problem for all; where trying again helps, it is the one that says so. */
    private Problem nothingTaken() {
        return items.stream()
                .flatMap(item -> item.problem().stream())
                .filter(problem -> problem.retryAfter().isPresent())
                .findFirst()
                .orElseGet(() -> Problem.flawed(flaws()));
    }

    private List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String place = "/" + i;
            Problem problem = items.get(i).problem().orElseThrow();
            if (problem.flaws().isEmpty()) {
                flaws.add(new Flaw(place, problem.detail().orElse(problem.title())));
            }
            problem.flaws().forEach(flaw -> flaws.add(new Flaw(place + flaw.pointer(), flaw.detail())));
        }
        return flaws;
    }
}
