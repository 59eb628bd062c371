package io.throughline.config.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;

/**
 * One figure.
 *
 * @param figure its name in the documents, for example P1
 * @param value a ratio, or what the unit says
 * @param target what it should reach
 * @param atMost whether less is better
 * @param raw what it was made of, in words and numbers
 * @param rounds the measurements behind it, for machines
 */
record Result(
        String figure,
        String what,
        double value,
        String unit,
        double target,
        boolean atMost,
        List<String> raw,
        List<Round> rounds) {
    /** A ratio that should be as large as possible. */
    static Result share(String figure, String what, double ratio, double target, List<String> raw, List<Round> rounds) {
        return new Result(figure, what, ratio, "", target, false, raw, rounds);
    }

    /** A figure that should be as small as possible. */
    static Result atMost(
            String figure,
            String what,
            double value,
            String unit,
            double target,
            List<String> raw,
            List<Round> rounds) {
        return new Result(figure, what, value, unit, target, true, raw, rounds);
    }

    boolean reached() {
        return atMost ? value <= target : value >= target;
    }

    String shown() {
        return String.format(Locale.ROOT, "%.2f%s", value, unit);
    }

    String aim() {
        return (atMost ? "<= " : ">= ") + String.format(Locale.ROOT, "%.2f%s", target, unit);
    }

    JsonObject json() {
        JsonArray all = new JsonArray();
        rounds.forEach(round -> all.add(json(round)));
        return new JsonObject()
                .put("figure", figure)
                .put("what", what)
                .put("value", value)
                .put("unit", unit)
                .put("target", target)
                .put("atMost", atMost)
                .put("reached", reached())
                .put("raw", new JsonArray(raw))
                .put("rounds", all);
    }

    private static JsonObject json(Round round) {
        Measured measured = round.measured();
        JsonObject failures = new JsonObject();
        measured.failures().forEach(failures::put);
        return new JsonObject()
                .put("name", round.name())
                .put("events", measured.events())
                .put("eventsPerSecond", measured.eventsPerSecond())
                .put("p50Millis", measured.millisAt(50))
                .put("p99Millis", measured.millisAt(99))
                .put("maxMillis", measured.millisAt(100))
                .put("cpuMillisPerEvent", round.cpuMillisPerEvent())
                .put("othersShare", round.others().orElse(null))
                .put("failures", failures);
    }
}
