package io.throughline.hub.supervision;

import io.throughline.hub.contact.ContactId;
import io.throughline.hub.language.Label;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the floor is doing. Every count is the size of the list it opens.
 *
 * @param at as of when
 * @param complete false while the last seven days are still being read, after a start: figures about them are too small
 * @param needs what needs somebody, most urgent first
 * @param moods the last eight hours, oldest first
 * @param topics what the contacts of seven days were about, most frequent first
 */
public record Wallboard(
        Instant at,
        boolean complete,
        Tiles tiles,
        List<QueueLine> queues,
        List<AgentLine> agents,
        List<Need> needs,
        List<MoodHour> moods,
        List<TopicLine> topics) {
    /** The six figures at the top. */
    public record Tiles(int waiting, Longest longest, Service service, Share repeats, Share angry, Staff staff) {}

    /** Who waits longest; no contact and zero when nobody waits. */
    public record Longest(long seconds, Optional<ContactId> contact) {}

    /**
     * How many of those who wanted somebody got somebody in time.
     *
     * @param percent absent when there was nobody
     * @param counted answered, or given up after the target
     * @param seconds the longest target of the queues
     */
    public record Service(Optional<Integer> percent, int within, int counted, long seconds) {}

    /** So many of so many contacts; no percent of none. */
    public record Share(Optional<Integer> percent, int count, int contacts) {
        static Share of(int count, int contacts) {
            return new Share(Wallboard.percent(count, contacts), count, contacts);
        }
    }

    /** What everybody does. */
    public record Staff(int free, int busy, int onBreak, int wrapUp, int transfers, int offline) {}

    /**
     * How one queue is doing.
     *
     * @param open whether it has hours now
     * @param abandoned who gave up waiting today
     * @param shortAbandoned who gave up so soon that she did not really wait
     */
    public record QueueLine(
            String id,
            Label name,
            boolean open,
            int waiting,
            long longestSeconds,
            Optional<Integer> serviceLevelPercent,
            int abandoned,
            int shortAbandoned,
            int free) {}

    /** What one colleague does. {@code contacts} is how many she has, {@code reason} why she has a break. */
    public record AgentLine(
            String id, String name, Activity activity, Instant since, int contacts, Optional<Label> reason) {}

    /** How urgent something is. */
    public enum Severity {
        /** Now. */
        ALERT,
        /** Soon. */
        WARN;

        /** The name in messages. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Something that needs somebody. */
    public record Need(
            Severity severity,
            String kind,
            Label text,
            Optional<ContactId> contact,
            Optional<String> agent,
            Instant since) {}

    /** The faces that became known in one hour, by the moment at which it began. */
    public record MoodHour(Instant hour, int angry, int disappointed, int indifferent, int happy) {}

    /** What contacts were about. */
    public record TopicLine(String topic, Label label, int count, int percent) {}

    /** Whether it shows the same as another one, whenever that was. */
    boolean showsTheSame(Wallboard other) {
        return equals(new Wallboard(
                at, other.complete, other.tiles, other.queues, other.agents, other.needs, other.moods, other.topics));
    }

    static Optional<Integer> percent(int part, int whole) {
        return whole == 0 ? Optional.empty() : Optional.of((int) Math.round(100.0 * part / whole));
    }
}
