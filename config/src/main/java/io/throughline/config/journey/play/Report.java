package io.throughline.config.journey.play;

import io.throughline.config.journey.stage.Story;
import io.throughline.config.journey.stage.Wait;
import io.throughline.hub.yaml.Spans;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How the journey went: for a reader, and as JSON for machines. */
public final class Report {
    private static final int MOST_SHOWN = 10;

    private final String title;
    private final String hub;
    private final List<Lived> lived;
    private final Waits waits;
    private final Duration took;

    Report(String title, String hub, List<Lived> lived, Waits waits, Duration took) {
        this.title = title;
        this.hub = hub;
        this.lived = List.copyOf(lived);
        this.waits = waits;
        this.took = took;
    }

    /** Whether every check of every copy was true. */
    public boolean passed() {
        return lived.stream().allMatch(Lived::passed);
    }

    /** Prints it. */
    public void print(PrintWriter out) {
        out.println();
        if (lived.size() == 1) {
            one(out, lived.get(0));
        } else {
            many(out);
        }
        waits(out);
        long checks = lived.stream().mapToLong(each -> each.checks().size()).sum();
        long broken = lived.stream().mapToLong(each -> each.broken().size()).sum();
        line(out, "checks", (checks - broken) + " of " + checks + " passed");
        line(out, "result", passed() ? "the promise was kept" : "BROKEN");
        out.flush();
    }

    private void one(PrintWriter out, Lived one) {
        one.story().ifPresent(story -> story(out, story));
        one.failure().ifPresent(failure -> line(out, "stopped", failure));
        one.broken().forEach(check -> line(out, "broken", check.toString()));
    }

    private static void story(PrintWriter out, Story story) {
        List<JsonObject> handoffs = story.list("handoffs");
        long confirmed = handoffs.stream()
                .filter(each -> "acknowledged".equals(each.getString("state")))
                .count();
        line(out, "touchpoints", touchpoints(story));
        line(out, "handoffs", handoffs.size() + ", " + confirmed + " confirmed");
        line(out, "repeats", String.valueOf(story.repeats()));
        List<String> curve = MoodCurve.draw(story.moods());
        for (int i = 0; i < curve.size(); i++) {
            line(out, i == 0 ? "mood" : "", curve.get(i));
        }
    }

    private static String touchpoints(Story story) {
        Map<String, Long> byChannel = story.list("timeline").stream()
                .filter(entry -> entry.getString("channel") != null)
                .filter(entry -> "customer"
                        .equals(entry.getJsonObject("by", new JsonObject()).getString("kind")))
                .collect(Collectors.groupingBy(
                        entry -> entry.getString("channel"), TreeMap::new, Collectors.counting()));
        long all = byChannel.values().stream().mapToLong(Long::longValue).sum();
        String more = story.json().getValue("more") == null ? "" : " in the newest part";
        return all
                + more
                + byChannel.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private void many(PrintWriter out) {
        long passed = lived.stream().filter(Lived::passed).count();
        line(out, "copies", passed + " of " + lived.size() + " as they should be, in " + Spans.say(took));
        lived.stream().filter(each -> !each.passed()).limit(MOST_SHOWN).forEach(each -> {
            each.failure().ifPresent(failure -> line(out, "stopped", each.token() + ": " + failure));
            each.broken().forEach(check -> line(out, "broken", each.token() + ": " + check));
        });
        line(
                out,
                "repeats",
                String.valueOf(lived.stream()
                        .flatMap(each -> each.story().stream())
                        .mapToInt(Story::repeats)
                        .sum()));
    }

    private void waits(PrintWriter out) {
        String label = "waits";
        for (Wait wait : Wait.values()) {
            if (waits.count(wait) > 0) {
                line(out, label, wait(wait));
                label = "";
            }
        }
    }

    private String wait(Wait wait) {
        return String.format(
                Locale.ROOT,
                "%-20s p50 %-8s p95 %-8s p99 %-8s (%d)",
                wait.words(),
                Spans.say(waits.at(wait, 50)),
                Spans.say(waits.at(wait, 95)),
                Spans.say(waits.at(wait, 99)),
                waits.count(wait));
    }

    private static void line(PrintWriter out, String label, String text) {
        out.printf(Locale.ROOT, "%-12s %s%n", label, text);
    }

    /** For machines; stories are not in it, only their counts. */
    public JsonObject json() {
        JsonArray copies = new JsonArray();
        lived.forEach(each -> copies.add(json(each)));
        return new JsonObject()
                .put("title", title)
                .put("hub", hub)
                .put("passed", passed())
                .put("tookMillis", took.toMillis())
                .put("waits", waits.json())
                .put("copies", copies);
    }

    private static JsonObject json(Lived one) {
        JsonObject json = new JsonObject()
                .put("run", one.token())
                .put("person", one.person())
                .put("passed", one.passed())
                .put("failure", one.failure().orElse(null));
        one.story()
                .ifPresent(story -> json.put("customer", story.customer().getString("id"))
                        .put("repeats", story.repeats())
                        .put("handoffs", story.list("handoffs").size())
                        .put("timeline", story.list("timeline").size())
                        .put(
                                "moods",
                                new JsonArray(story.moods().stream()
                                        .map(face -> face.word())
                                        .toList())));
        JsonArray checks = new JsonArray();
        one.checks()
                .forEach(check -> checks.add(new JsonObject()
                        .put("line", check.line())
                        .put("claim", check.claim())
                        .put("passed", check.passed())
                        .put("instead", check.instead().orElse(null))));
        return json.put("checks", checks);
    }
}
