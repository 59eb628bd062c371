package io.throughline.config.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** What a day came to: how often, how long, and what went wrong. Written by one thread. */
final class DayLog {
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, List<Long>> times = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    int counted(String what) {
        return counts.getOrDefault(what, 0);
    }

    /** Does it and keeps how long it took. */
    void timed(String what, Runnable work) {
        long begun = System.nanoTime();
        work.run();
        times.computeIfAbsent(what, first -> new ArrayList<>())
                .add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }

    void wrong(String what) {
        wrong.add(what);
    }

    List<String> wrong() {
        return wrong;
    }

    String markdown() {
        StringBuilder text = new StringBuilder("| Counted | |\n|---|---|\n");
        counts.forEach((what, seen) ->
                text.append("| ").append(what).append(" | ").append(seen).append(" |\n"));
        text.append("\n| From key to what is seen, ms | half | 95 % | longest |\n|---|---|---|---|\n");
        times.forEach((what, taken) -> text.append(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d |%n",
                what,
                quantile(taken, 0.5),
                quantile(taken, 0.95),
                quantile(taken, 1))));
        wrong.forEach(each -> text.append("\n- ").append(each));
        return text.append('\n').toString();
    }

    private static long quantile(List<Long> times, double share) {
        List<Long> sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
