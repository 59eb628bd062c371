package io.throughline.hub.supervision;

import io.throughline.hub.contact.Contact;
import io.throughline.hub.floor.Card;
import io.throughline.hub.language.Label;
import io.throughline.hub.mood.Face;
import io.throughline.hub.supervision.Wallboard.MoodHour;
import io.throughline.hub.supervision.Wallboard.Share;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** How customers feel: who is angry in the last hour, and the faces of the last eight. */
final class MoodFigures {
    private static final Duration RECENT = Duration.ofHours(1);
    private static final int HOURS = 8;

    private final History history;
    private final Instant now;
    private final Map<Subject, Told> newest = new LinkedHashMap<>();

    MoodFigures(History history, Instant now) {
        this.history = history;
        this.now = now;
        history.moods(now.minus(RECENT)).forEach(told -> newest.put(told.subject(), told));
    }

    private List<Told> angry() {
        return newest.values().stream()
                .filter(told -> told.face() == Face.ANGRY)
                .toList();
    }

    /** Of the contacts of the last hour, and those going on, how many are with an angry customer. */
    Share share(Floorplan floor) {
        Set<Subject> all = new HashSet<>(newest.keySet());
        history.contacts(now.minus(RECENT)).forEach(trace -> all.add(Subject.of(trace)));
        for (Card card : floor.present()) {
            Contact contact = card.contact();
            all.add(new Subject(card.customer(), Optional.of(contact.id())));
        }
        return Share.of(angry().size(), all.size());
    }

    List<Row> rows(Floorplan floor) {
        return angry().stream()
                .map(told -> floor.row(told.subject(), told.at(), text(told)))
                .toList();
    }

    private static Label text(Told told) {
        return told.by().isBlank()
                ? new Label("boos, zei de klant", "angry, said the customer")
                : new Label("boos, volgens " + told.by(), "angry, according to " + told.by());
    }

    List<MoodHour> hours() {
        Instant first = now.truncatedTo(ChronoUnit.HOURS).minus(HOURS - 1, ChronoUnit.HOURS);
        List<Told> told = history.moods(first);
        return IntStream.range(0, HOURS)
                .mapToObj(hour -> hour(first.plus(hour, ChronoUnit.HOURS), told))
                .toList();
    }

    private static MoodHour hour(Instant hour, List<Told> all) {
        List<Told> told = all.stream()
                .filter(each -> each.at().truncatedTo(ChronoUnit.HOURS).equals(hour))
                .toList();
        return new MoodHour(
                hour,
                count(told, Face.ANGRY),
                count(told, Face.DISAPPOINTED),
                count(told, Face.INDIFFERENT),
                count(told, Face.HAPPY));
    }

    private static int count(List<Told> told, Face face) {
        return (int) told.stream().filter(each -> each.face() == face).count();
    }
}
