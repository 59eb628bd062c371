package io.throughline.hub.supervision;

import io.throughline.hub.journal.Position;
import io.throughline.hub.person.Person;
import io.throughline.hub.person.Persons;
import io.throughline.hub.story.Happened;
import io.throughline.hub.tail.Tail;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The wallboard of this node. It reads the journal from {@link Supervision#REMEMBERED} ago on, after a start beside the
 * work that goes on, and says until then that its figures are not complete; it shows itself to
 * whoever follows it at most once a second, and only when it shows something else than before. Reckoning takes
 * milliseconds on a busy day and is done on worker threads.
 */
public final class LiveWallboard extends VerticleBase {
    private static final long EVERY_MILLIS = 1_000;

    private final Supervision supervision;
    private final Supplier<FloorNow> floor;
    private final Persons persons;
    private final List<Consumer<Wallboard>> followers = new CopyOnWriteArrayList<>();
    private @Nullable Wallboard shown;
    private boolean reckoning;

    /**
     * Not deployed yet.
     *
     * @param floor what is going on now, whenever it is asked; from any thread
     * @param persons who knows the names of customers
     */
    public LiveWallboard(Supervision supervision, Supplier<FloorNow> floor, Persons persons) {
        this.supervision = supervision;
        this.floor = floor;
        this.persons = persons;
    }

    /** Takes in everything from a position on, by this tail; holds when the figures are complete. */
    public Future<Void> read(Tail tail, Position from) {
        return tail.catchUp(from, this::accept).onSuccess(all -> complete());
    }

    /** Everything that was to be remembered has been taken in. */
    public void complete() {
        supervision.complete();
    }

    /** Takes in what happened; also before it is deployed. */
    public void accept(List<Happened> happened) {
        happened.forEach(supervision::accept);
    }

    /** Tells of every wallboard that shows something else, on the context it is deployed in. */
    public void follow(Consumer<Wallboard> follower) {
        followers.add(follower);
    }

    @Override
    public Future<?> start() {
        vertx.setPeriodic(EVERY_MILLIS, any -> look());
        return Future.succeededFuture();
    }

    private void look() {
        if (followers.isEmpty() || reckoning) {
            return;
        }
        reckoning = true;
        board().onComplete(board -> {
            reckoning = false;
            if (board.succeeded()) {
                show(board.result());
            }
        });
    }

    private void show(Wallboard board) {
        if (shown == null || !shown.showsTheSame(board)) {
            shown = board;
            followers.forEach(follower -> follower.accept(board));
        }
    }

    /** Holds the wallboard as of now; from any thread once it is deployed. */
    public Future<Wallboard> board() {
        return snapshot().map(Snapshot::board);
    }

    private Future<Snapshot> snapshot() {
        return vertx.executeBlocking(() -> supervision.snapshot(floor.get()), false)
                .map(Objects::requireNonNull);
    }

    /** Holds at most {@code limit} rows of a list after the first so many, with the customers' names. */
    public Future<List<Row>> rows(ListName list, int after, int limit) {
        return snapshot()
                .map(snapshot ->
                        snapshot.list(list).stream().skip(after).limit(limit).toList())
                .compose(this::named);
    }

    private Future<List<Row>> named(List<Row> rows) {
        return Future.all(rows.stream().map(this::named).toList()).map(all -> all.<Row>list());
    }

    private Future<Row> named(Row row) {
        if (row.name().isPresent() || row.customer().isEmpty()) {
            return Future.succeededFuture(row);
        }
        return persons.find(row.customer().get())
                .map(found -> found.flatMap(Person::name).map(row::named).orElse(row));
    }
}
