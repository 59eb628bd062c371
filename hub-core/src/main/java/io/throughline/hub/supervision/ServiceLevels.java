package io.throughline.hub.supervision;

import io.throughline.hub.language.Label;
import io.throughline.hub.queues.Queue;
import io.throughline.hub.queues.Queues;
import io.throughline.hub.supervision.Wallboard.Service;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The service level: of those who wanted an agent, the share that got one within the target.
 *
 * <p>Several formulas are in use; this is the common one that neither rewards nor punishes for callers who give up
 * before the target has passed: answered within the target, divided by all answered plus those who gave up after the
 * target (B. Cleveland, "Call Center Management on Fast Forward", chapter on service level, and the same under
 * "service level" in the documentation of most contact centres). Each queue has its own target. What waits for one
 * named person waits for no queue and does not count, and neither does whoever still waits.
 */
final class ServiceLevels {
    private final Queues queues;
    private final List<Served> counted;

    ServiceLevels(Queues queues, List<Served> served) {
        this.queues = queues;
        this.counted = served.stream().filter(this::counts).toList();
    }

    private Optional<Duration> target(Served served) {
        return served.trace()
                .queue()
                .flatMap(queues::queue)
                .map(queue -> queue.serviceLevel().within());
    }

    private boolean counts(Served served) {
        return target(served)
                .filter(target -> served.answered() || served.waited().compareTo(target) > 0)
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
