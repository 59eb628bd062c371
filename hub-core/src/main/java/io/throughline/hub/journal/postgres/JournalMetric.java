package io.throughline.hub.journal.postgres;

/** What the journal measures. */
public enum JournalMetric {
    /** How long a group took from leaving the queue to being durable. Timer; tag {@code outcome}. */
    COMMIT("throughline.journal.commit", "Time to commit a group of appends"),
    /** How many events were committed together. Distribution. */
    GROUP_EVENTS("throughline.journal.group.events", "Events committed together"),
    /** Groups that met another writer and were tried again. Counter. */
    RACES("throughline.journal.races", "Groups tried again because another writer was faster"),
    /** How many appends wait for a writer now. Gauge. */
    WAITING("throughline.journal.waiting", "Appends waiting for a writer"),
    /** Appends turned away because too many were waiting. Counter. */
    TURNED_AWAY("throughline.journal.turned.away", "Appends turned away because too many were waiting");

    /** The only tag: {@code committed} or {@code failed}. */
    public static final String OUTCOME = "outcome";

    private final String id;
    private final String description;

    JournalMetric(String id, String description) {
        this.id = id;
        this.description = description;
    }

    /** The name under which it is registered. */
    public String id() {
        return id;
    }

    /** What it says, for people who read metrics. */
    public String description() {
        return description;
    }
}
