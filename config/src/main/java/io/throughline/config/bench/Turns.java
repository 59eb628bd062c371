package io.throughline.config.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Floor, baseline and hub in turns, A-B-A-B; the first turn of each warms up and does not count. */
final class Turns {
    private final Figure.Setup setup;
    private final Map<String, Load> loads = new LinkedHashMap<>();
    private final Map<String, List<Round>> rounds = new LinkedHashMap<>();

    private record Load(Collection<ProcessHandle> party, Function<Duration, Measured> work) {}

    Turns(Figure.Setup setup) {
        this.setup = setup;
    }

    /** One of those that take turns. */
    Turns with(String name, Collection<ProcessHandle> party, Function<Duration, Measured> work) {
        loads.put(name, new Load(party, work));
        return this;
    }

    Turns take() {
        for (int turn = 0; turn <= setup.plan().rounds(); turn++) {
            Duration length = turn == 0 ? setup.plan().warmUp() : setup.plan().length();
            for (Map.Entry<String, Load> each : loads.entrySet()) {
                Round round = setup.meter()
                        .measure(
                                each.getKey(),
                                each.getValue().party(),
                                () -> each.getValue().work().apply(length));
                setup.progress().round(turn, round);
                if (turn > 0) {
                    rounds.computeIfAbsent(each.getKey(), name -> new ArrayList<>())
                            .add(round);
                }
            }
        }
        return this;
    }

    List<Round> of(String name) {
        return Objects.requireNonNull(rounds.get(name), name);
    }

    double rate(String name) {
        return Round.median(of(name), Round::rate);
    }

    double cpu(String name) {
        return Round.median(of(name), Round::cpuMillisPerEvent);
    }

    Measured together(String name) {
        return Measured.together(of(name).stream().map(Round::measured).toList());
    }

    List<Round> all() {
        return rounds.values().stream().flatMap(List::stream).toList();
    }

    /** Rate and cost in words. */
    String raw(String name) {
        return String.format(Locale.ROOT, "%s %,.0f/s at %.3f CPU-ms", name, rate(name), cpu(name));
    }

    /** What was not accepted, in words; empty when all was. */
    List<String> refused() {
        return all().stream()
                .filter(round -> !round.measured().failures().isEmpty())
                .map(round ->
                        "NOT ACCEPTED: " + round.name() + " " + round.measured().failures())
                .distinct()
                .toList();
    }
}
