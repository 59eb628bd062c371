package io.throughline.hub.tail;

import io.throughline.hub.journal.Journal;
import io.throughline.hub.journal.Position;
import io.throughline.hub.journal.Recorded;
import io.throughline.hub.story.EventCodec;
import io.throughline.hub.story.Happened;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the journal and hands every event on, in order.
 *
 * <p>A nudge makes it look at once, and again until it has met what the nudge was about: something else that is being
 * written may still hide it. Without a nudge it looks every second, so that a lost one costs a second and nothing else.
 */
public final class Tail extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
    private static final int PAGE = 500;
    private static final long LOOK_EVERY_MILLIS = 1_000;

    /** After a look it rests, and reads together what came in that time: a look costs more than an event. */
    private static final long REST_MILLIS = 2;

    /** What stays hidden is looked for at longer and longer intervals, up to this. */
    private static final long MOST_REST_MILLIS = 16;

    private final Journal journal;
    private final EventCodec codec;
    private final List<Follower> followers = new CopyOnWriteArrayList<>();
    private final Promise<Void> caughtUp = Promise.promise();

    private volatile Position position;
    private volatile boolean started;
    private volatile long abreastNanos = System.nanoTime();
    private final List<Promise<Void>> waiting = new ArrayList<>();
    private List<Promise<Void>> served = List.of();
    private Position promised = Position.START;
    private long restMillis = REST_MILLIS;
    private boolean busy;
    private boolean nudged;

    private record Follower(Position after, Consumer<List<Happened>> consumer) {}

    /** A tail that starts after the position when it is deployed. */
    public Tail(Journal journal, EventCodec codec, Position after) {
        this.journal = journal;
        this.codec = codec;
        this.position = after;
    }

    /** Hands every event from the start position on to the follower, on the tail's context; call it before deploying. */
    public void follow(Consumer<List<Happened>> follower) {
        followers.add(new Follower(Position.START, follower));
    }

    /**
     * Hands every event from an earlier position on to the follower, on the tail's context: first what only this one does
     * not know yet, then what all get. Holds when it knows what they know; nobody else waits for that. To be called once
     * the tail is deployed.
     */
    public Future<Void> catchUp(Position after, Consumer<List<Happened>> follower) {
        Promise<Void> together = Promise.promise();
        context.runOnContext(go -> catchUp(new Follower(after, follower), together));
        return together.future();
    }

    private void catchUp(Follower late, Promise<Void> together) {
        if (late.after().compareTo(position) >= 0) {
            followers.add(late);
            together.complete();
            return;
        }
        journal.readAll(late.after(), PAGE)
                .onSuccess(page -> {
                    tell(late.consumer(), codec.read(page));
                    catchUp(new Follower(last(page, late.after()), late.consumer()), together);
                })
                .onFailure(failure -> {
                    LOG.warn("cannot read the journal again just now, trying again: {}", failure.getMessage());
                    vertx.setTimer(LOOK_EVERY_MILLIS, any -> catchUp(late, together));
                });
    }

    private static Position last(List<Recorded> page, Position before) {
        return page.isEmpty() ? before : page.get(page.size() - 1).position();
    }

    /** Holds when everything that was in the journal has been handed on. */
    @Override
    public Future<?> start() {
        started = true;
        vertx.setPeriodic(LOOK_EVERY_MILLIS, any -> look());
        look();
        return caughtUp.future();
    }

    /** There is something new, up to this position; from any thread. */
    public void nudge(Position newest) {
        if (started) {
            context.runOnContext(go -> {
                promised = Position.later(promised, newest);
                if (isHidden()) {
                    look();
                }
            });
        }
    }

    /** Whether something is there that was not handed on yet. */
    private boolean isHidden() {
        return position.compareTo(promised) < 0;
    }

    /**
     * Holds when everything that was committed before the call has been handed on, by whichever node it was written.
     * For whoever must not act on what is already out of date; from any thread, once it is deployed.
     */
    public Future<Void> abreast() {
        Promise<Void> abreast = Promise.promise();
        journal.settled()
                .onFailure(abreast::fail)
                .onSuccess(settled -> context.runOnContext(go -> {
                    waiting.add(abreast);
                    look();
                }));
        return abreast.future();
    }

    /** How long ago it was last known that nothing more is to be handed on; grows while the journal does not answer. */
    public Duration lag() {
        return Duration.ofNanos(System.nanoTime() - abreastNanos);
    }

    /** Up to where everything was handed on. */
    public Position position() {
        return position;
    }

    private void look() {
        if (busy) {
            nudged = true;
            return;
        }
        busy = true;
        nudged = false;
        served = List.copyOf(waiting);
        journal.readAll(position, PAGE).onComplete(page -> {
            busy = false;
            if (page.succeeded()) {
                handOn(page.result());
            } else {
                LOG.warn(
                        "cannot follow the journal just now, trying again: {}",
                        page.cause().getMessage());
            }
        });
    }

    private void handOn(List<Recorded> page) {
        if (!page.isEmpty()) {
            List<Happened> happened = codec.read(page);
            followers.forEach(follower -> tell(follower, page, happened));
            position = last(page, position);
        }
        if (page.size() < PAGE) {
            abreastNanos = System.nanoTime();
            caughtUp.tryComplete();
            waiting.removeAll(served);
            served.forEach(Promise::complete);
        }
        if (page.size() == PAGE) {
            look();
        } else {
            rest(page.isEmpty() && isHidden());
        }
    }

    private void rest(boolean inVain) {
        restMillis = inVain ? Math.min(2 * restMillis, MOST_REST_MILLIS) : REST_MILLIS;
        busy = true;
        vertx.setTimer(restMillis, rested -> {
            busy = false;
            if (nudged || isHidden()) {
                look();
            }
        });
    }

    private static void tell(Follower follower, List<Recorded> page, List<Happened> happened) {
        int known = (int) page.stream()
                .takeWhile(event -> event.position().compareTo(follower.after()) <= 0)
                .count();
        if (known < happened.size()) {
            tell(follower.consumer(), happened.subList(known, happened.size()));
        }
    }

    private static void tell(Consumer<List<Happened>> follower, List<Happened> happened) {
        try {
            follower.accept(happened);
        } catch (RuntimeException mistake) {
            LOG.error(
                    "a follower of the journal failed on events up to {}", happened.get(happened.size() - 1), mistake);
        }
    }
}
