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

/** Floor, baseline and hub in turns, A-B-A-B, after each was warmed up until it got no faster and its compilers rested. */
final class Turns {
    /** What is not warm yet shows as a rate that grows by more than this from one piece of load to the next. */
    private static final double STILL_GROWING = 1.05;

    private static final int MOST_WARM_UPS = 15;

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
        loads.forEach(this::warmUp);
        for (int turn = 1; turn <= setup.plan().rounds(); turn++) {
            for (Map.Entry<String, Load> each : loads.entrySet()) {
                Round round = measure(
                        turn, each.getKey(), each.getValue(), setup.plan().length());
                rounds.computeIfAbsent(each.getKey(), name -> new ArrayList<>()).add(round);
            }
        }
        return this;
    }

    private void warmUp(String name, Load load) {
        double before = 0;
        for (int times = 0; times < MOST_WARM_UPS; times++) {
            Round round = measure(0, name, load, setup.plan().warmUp());
            if (round.isWarm() && round.rate() < before * STILL_GROWING) {
                return;
            }
            before = round.rate();
        }
    }

    private Round measure(int turn, String name, Load load, Duration length) {
        Round round =
                setup.meter().measure(name, load.party(), () -> load.work().apply(length));
        setup.progress().round(turn, round);
        return round;
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
