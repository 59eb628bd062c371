package io.throughline.hub.journal.postgres;

/**
 * How appends are committed together.
 *
 * @param writers connections that write, each one group at a time
 * @param events at most so many events in a group; a larger append is a group of its own
 * @param waiting at most so many appends wait; more are turned away at once
 */
public record GroupSettings(int writers, int events, int waiting) {
    /** Two writers, 256 events, 10,000 waiting. */
    public static final GroupSettings DEFAULT = new GroupSettings(2, 256, 10_000);

    public GroupSettings {
        if (writers < 1 || events < 1 || waiting < 1) {
            throw new IllegalArgumentException(
                    "writers, events and waiting are at least 1, not " + writers + ", " + events + " and " + waiting);
        }
    }
}
