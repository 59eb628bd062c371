package io.throughline.hub.plan;

import io.throughline.hub.contact.Arriving.Arrival;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.ContactEvent.ContactOpened;
import io.throughline.hub.contact.ContactEvent.ContactQueued;
import io.throughline.hub.contact.ContactEvent.ContactRouted;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.journal.Journal;
import io.throughline.hub.journal.Position;
import io.throughline.hub.journal.Recorded;
import io.throughline.hub.queues.Queue;
import io.throughline.hub.queues.Queues;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.story.EventCodec;
import io.throughline.hub.story.Features;
import io.throughline.hub.story.Happened;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What plans would have done with contacts of the last days: each is looked at as it arrived, with what was known of the
 * customer then. Reads the journal; changes nothing.
 */
public final class Trial {
    /** The most contacts of one trial. */
    public static final int MOST = 500;

    private static final Duration LOOK_BACK = Duration.ofDays(7);
    private static final int PAGE = 1_000;

    private final Journal journal;
    private final EventCodec codec;
    private final Features features;
    private final Queues queues;

    /** Trials over the contacts of this journal. */
    public Trial(Journal journal, EventCodec codec, Features features, Queues queues) {
        this.journal = journal;
        this.codec = codec;
        this.features = features;
        this.queues = queues;
    }

    /** Where a contact went or would have gone; {@code plan} and {@code rule} are empty where none said so. */
    public record Way(String plan, String rule, String queue, Optional<Integer> priority) {
        static Way of(ContactRouted routed) {
            return new Way(
                    routed.plan(),
                    routed.rule(),
                    routed.route().queue(),
                    routed.route().priority());
        }
    }

    /** What a plan would have done with one contact. */
    public record Tried(ContactId contact, CustomerId customer, Instant at, Channel channel, Way was, Way would) {
        /** Whether it would have been something else. */
        public boolean differs() {
            return !was.equals(would);
        }
    }

    private record Seen(ContactOpened opened, Happened happened) {}

    /** Holds what these plans would have done with the newest contacts of seven days, oldest first. */
    public Future<List<Tried>> of(Plans plans, int newest, Instant now) {
        Reading reading = new Reading(Math.min(newest, MOST));
        return journal.positionAt(now.minus(LOOK_BACK))
                .compose(since -> read(since, reading))
                .compose(read -> judge(plans, reading, new ArrayList<>()));
    }

    private Future<Void> read(Position after, Reading reading) {
        return journal.readAll(after, PAGE).compose(page -> {
            codec.read(page).forEach(reading::take);
            return page.size() < PAGE
                    ? Future.succeededFuture()
                    : read(page.get(page.size() - 1).position(), reading);
        });
    }

    private Future<List<Tried>> judge(Plans plans, Reading reading, List<Tried> tried) {
        Seen next = reading.opened.pollFirst();
        if (next == null) {
            return Future.succeededFuture(tried);
        }
        return before(next.happened()).compose(customer -> {
            tried.add(judge(plans, next, customer, reading));
            return judge(plans, reading, tried);
        });
    }

    private Tried judge(Plans plans, Seen seen, Context customer, Reading reading) {
        ContactOpened opened = seen.opened();
        Instant at = seen.happened().at();
        Arrival arrival = new Arrival(opened.channel(), opened.reference(), opened.from(), opened.to(), asked(opened));
        Way would = plans.of(arrival, customer, at)
                .map(course -> new Way(
                        course.plan(),
                        course.rule(),
                        course.routes().get(0).queue(),
                        course.routes().get(0).priority()))
                .orElseGet(() -> new Way("", "", arrival.queue(), Optional.empty()));
        Way was = reading.ways.getOrDefault(opened.contact(), would);
        return new Tried(opened.contact(), seen.happened().envelope().customer(), at, opened.channel(), was, would);
    }

    private String asked(ContactOpened opened) {
        Optional<Queue> asked = opened.channel() == Channel.PHONE ? queues.ofPhone(opened.to()) : queues.ofWeb();
        return asked.orElseGet(() -> queues.all().get(0)).id();
    }

    /** Holds the customer as she was known before the event. */
    private Future<Context> before(Happened event) {
        return fold(Context.empty(event.envelope().customer()), event.envelope().version() - 1);
    }

    private Future<Context> fold(Context context, long until) {
        int page = (int) Math.min(PAGE, until - context.version());
        return page <= 0
                ? Future.succeededFuture(context)
                : journal.readStream(context.customer().stream(), context.version(), page)
                        .compose(read -> onward(context, read, until));
    }

    private Future<Context> onward(Context context, List<Recorded> read, long until) {
        return read.isEmpty() ? Future.succeededFuture(context) : fold(features.fold(context, codec.read(read)), until);
    }

    /** The newest contacts, and where each went first. */
    private static final class Reading {
        private final int most;
        private final Deque<Seen> opened = new ArrayDeque<>();
        private final Map<ContactId, Way> ways = new HashMap<>();

        Reading(int most) {
            this.most = most;
        }

        void take(Happened happened) {
            if (happened.event() instanceof ContactOpened it
                    && (it.channel() == Channel.PHONE || it.channel() == Channel.WEB)) {
                opened.addLast(new Seen(it, happened));
                if (opened.size() > most) {
                    ways.remove(opened.removeFirst().opened().contact());
                }
            } else if (happened.event() instanceof ContactRouted routed) {
                ways.putIfAbsent(routed.contact(), Way.of(routed));
            } else if (happened.event() instanceof ContactQueued queued) {
                ways.putIfAbsent(queued.contact(), new Way("", "", queued.queue(), Optional.empty()));
            }
        }
    }
}
