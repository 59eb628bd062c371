package io.throughline.hub.supervision;

import io.throughline.hub.language.Label;
import io.throughline.hub.queues.Queue;
import io.throughline.hub.queues.Queues;
import io.throughline.hub.queues.Terms;
import io.throughline.hub.supervision.Wallboard.Service;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The service level: of those who wanted an agent, the share that got one within the target.
 *
 * <p>Several formulas are in use; this is the common one that neither rewards nor punishes for callers who give up
 * before the target has passed: answered within the target, divided by all answered plus those who gave up after the
 * target (B. Cleveland, "Call Center Management on Fast Forward", chapter on service level, and the same under
 * "service level" in the documentation of most contact centres). Each queue has its own target. What waits for one
 * named person waits for no queue and does not count, and neither does whoever still waits, or gave up so soon that she
 * did not really wait (short-abandoned). Nobody waits before a queue opens.
 */
final class ServiceLevels {
    private final Queues queues;
    private final List<Served> all;
    private final List<Served> counted;

    ServiceLevels(Queues queues, List<Served> served) {
        this.queues = queues;
        this.all = served.stream().flatMap(each -> whileOpen(each).stream()).toList();
        this.counted = all.stream().filter(this::counts).toList();
    }

    /** The part of it in which the queue was open; nothing when it was over before. */
    private Optional<Served> whileOpen(Served served) {
        Instant since = terms(served).waitsSince(served.at().minus(served.waited()));
        return since.isAfter(served.at())
                ? Optional.empty()
                : Optional.of(new Served(
                        served.trace(), served.at(), Duration.between(since, served.at()), served.answered()));
    }

    private Terms terms(Served served) {
        return served.trace().queue().map(queues::terms).orElse(Terms.USUAL);
    }

    /** Gave up so soon that she did not really wait. */
    private boolean isShort(Served served) {
        return !served.answered()
                && served.waited().compareTo(terms(served).lingering().shortAbandon()) <= 0;
    }

    /** How many gave up in this queue after having waited. */
    int abandoned(Queue queue) {
        return (int) gaveUp(queue).filter(served -> !isShort(served)).count();
    }

    /** How many gave up in this queue so soon that they did not really wait. */
    int shortAbandoned(Queue queue) {
        return (int) gaveUp(queue).filter(this::isShort).count();
    }

    private Stream<Served> gaveUp(Queue queue) {
        return all.stream()
                .filter(served -> !served.answered() && served.trace().queue().equals(Optional.of(queue.id())));
    }

    private Optional<Duration> target(Served served) {
        return served.trace()
                .queue()
                .flatMap(queues::queue)
                .map(queue -> queue.serviceLevel().within());
    }

    private boolean counts(Served served) {
        return target(served)
                .filter(target -> served.answered() || (served.waited().compareTo(target) > 0 && !isShort(served)))
                .isPresent();
    }

    private boolean inTime(Served served) {
        return served.answered()
                && target(served)
                        .filter(target -> served.waited().compareTo(target) <= 0)
                        .isPresent();
    }

    Service all() {
        int within = (int) counted.stream().filter(this::inTime).count();
        long longest = queues.all().stream()
                .mapToLong(queue -> queue.serviceLevel().within().toSeconds())
                .max()
                .orElse(0);
        return new Service(Wallboard.percent(within, counted.size()), within, counted.size(), longest);
    }

    Optional<Integer> percent(Queue queue) {
        List<Served> here = counted.stream()
                .filter(served -> served.trace().queue().equals(Optional.of(queue.id())))
                .toList();
        return Wallboard.percent((int) here.stream().filter(this::inTime).count(), here.size());
    }

    List<Row> rows(Floorplan floor) {
        return counted.stream()
                .map(served -> floor.row(served.trace(), served.at(), text(served)))
                .toList();
    }

    private Label text(Served served) {
        String waited = Seconds.said(served.waited());
        if (!served.answered()) {
            return new Label("opgegeven na " + waited, "gave up after " + waited);
        }
        return inTime(served)
                ? new Label("op tijd, na " + waited, "in time, after " + waited)
                : new Label("te laat, na " + waited, "late, after " + waited);
    }

    static Instant today(Instant now, ZoneId zone) {
        return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }
}
