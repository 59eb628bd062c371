package io.throughline.hub.supervision;

import io.throughline.hub.floor.Card;
import io.throughline.hub.language.Label;
import io.throughline.hub.queues.Queue;
import io.throughline.hub.queues.Queues;
import io.throughline.hub.story.Happened;
import io.throughline.hub.supervision.Wallboard.Longest;
import io.throughline.hub.supervision.Wallboard.QueueLine;
import io.throughline.hub.supervision.Wallboard.Tiles;
import io.throughline.hub.supervision.Wallboard.TopicLine;
import io.throughline.hub.topics.Topic;
import io.throughline.hub.topics.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reckons how the floor is doing, from every event of the last {@link #REMEMBERED seven days} and what is going on now.
 * Pure reckoning: whoever feeds it the journal from seven days ago has the same figures on every node and after every
 * restart. Safe to use from several threads.
 */
public final class Supervision {
    /** How far back the figures go; read the journal from there at start. */
    public static final Duration REMEMBERED = History.REMEMBERED;

    private final Queues queues;
    private final Topics topics;
    private final ZoneId zone;
    private final Thresholds thresholds;
    private final History history = new History();
    private boolean complete;

    /**
     * Without any history yet.
     *
     * @param zone in which a day of the service level begins at midnight
     */
    public Supervision(Queues queues, Topics topics, ZoneId zone, Thresholds thresholds) {
        this.queues = queues;
        this.topics = topics;
        this.zone = zone;
        this.thresholds = thresholds;
    }

    /** Takes in an event; in the order of the journal, each once. */
    public synchronized void accept(Happened happened) {
        history.accept(happened);
    }

    /** Everything that was to be remembered has been taken in. */
    public synchronized void complete() {
        complete = true;
    }

    /** How the floor is doing, together with the lists behind the figures. */
    public synchronized Snapshot snapshot(FloorNow now) {
        history.tidy(now.at());
        return new Reckoning(now).snapshot();
    }

    synchronized int remembered() {
        return history.size();
    }

    /** One snapshot in the making. */
    private final class Reckoning {
        private final FloorNow now;
        private final Floorplan floor;
        private final List<Card> waiting;
        private final ServiceLevels service;
        private final RepeatFigures repeats;
        private final MoodFigures moods;
        private final StaffFigures staff;

        Reckoning(FloorNow now) {
            this.now = now;
            this.floor = new Floorplan(now, history, queues);
            this.waiting = floor.waiting();
            this.service = new ServiceLevels(queues, history.served(ServiceLevels.today(now.at(), zone)));
            this.repeats = new RepeatFigures(topics, history, now.at());
            this.moods = new MoodFigures(history, now.at());
            this.staff = new StaffFigures(now, floor);
        }

        Snapshot snapshot() {
            Wallboard board = new Wallboard(
                    now.at(),
                    complete,
                    tiles(),
                    queues.all().stream().map(this::line).toList(),
                    staff.lines(),
                    new Needs(floor, queues, thresholds).all(history),
                    moods.hours(),
                    topicLines());
            return new Snapshot(board, lists());
        }

        private Tiles tiles() {
            return new Tiles(
                    waiting.size(), longest(), service.all(), repeats.share(), moods.share(floor), staff.counts());
        }

        private Longest longest() {
            return waiting.stream()
                    .findFirst()
                    .map(card -> new Longest(
                            seconds(floor.waitsSince(card)),
                            Optional.of(card.contact().id())))
                    .orElseGet(() -> new Longest(0, Optional.empty()));
        }

        private long seconds(Instant since) {
            return Seconds.between(since, now.at());
        }

        private QueueLine line(Queue queue) {
            List<Card> here = waiting.stream()
                    .filter(card -> card.contact().queue().equals(Optional.of(queue.id())))
                    .toList();
            long longest = here.isEmpty() ? 0 : seconds(floor.waitsSince(here.get(0)));
            return new QueueLine(
                    queue.id(),
                    queue.name(),
                    queue.terms().open(now.at()),
                    here.size(),
                    longest,
                    service.percent(queue),
                    service.abandoned(queue),
                    service.shortAbandoned(queue),
                    staff.free(queue.id()));
        }

        private List<TopicLine> topicLines() {
            List<String> all = history.topics(now.at().minus(REMEMBERED));
            Map<String, Long> counts =
                    all.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            return counts.entrySet().stream()
                    .map(each -> topicLine(each.getKey(), each.getValue().intValue(), all.size()))
                    .sorted(Comparator.comparing(TopicLine::count).reversed().thenComparing(TopicLine::topic))
                    .toList();
        }

        private TopicLine topicLine(String topic, int count, int all) {
            Label label = topics.topic(topic).map(Topic::label).orElse(new Label(topic, topic));
            return new TopicLine(
                    topic, label, count, Wallboard.percent(count, all).orElse(0));
        }

        private Map<ListName, List<Row>> lists() {
            List<Row> rows = waiting.stream().map(this::waitingRow).toList();
            return Map.of(
                    ListName.WAITING, rows,
                    ListName.LONGEST, rows,
                    ListName.SERVICE_LEVEL, service.rows(floor),
                    ListName.REPEATS, repeats.rows(floor),
                    ListName.ANGRY, moods.rows(floor),
                    ListName.STAFF, staff.rows());
        }

        private Row waitingRow(Card card) {
            return floor.row(card, card.contact().queuedAt(), card.headline());
        }
    }
}
