package io.throughline.hub.journal;

/**
 * The place of an event in the order in which readers of everything see it.
 *
 * <p>Numbers are drawn before a transaction commits, so a smaller number may become visible after a larger one. A
 * reader that remembered only the number would skip it; therefore the order is by writing transaction first, and
 * readers are shown only transactions below the oldest one still running (see docs/decisions).
 *
 * @param transaction the writing transaction, ascending in the order of reading
 * @param number the event's own number, unique in the journal; what the outside is told
 */
public record Position(long transaction, long number) implements Comparable<Position> {
    /** Before everything. */
    public static final Position START = new Position(0, 0);

    /** The later one of both. */
    public static Position later(Position one, Position other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    @Override
    public int compareTo(Position other) {
        int byTransaction = Long.compare(transaction, other.transaction);
        return byTransaction != 0 ? byTransaction : Long.compare(number, other.number);
    }
}
