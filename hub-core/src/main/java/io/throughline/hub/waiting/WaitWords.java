package io.throughline.hub.waiting;

import io.throughline.hub.language.Label;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Tells who waits how she stands, in a sentence or two. */
public final class WaitWords {
    private static final long LONGEST_TOLD_MINUTES = 60;
    private static final int WEEK = 7;

    private final ZoneId zone;

    /** Words about times of day in this zone. */
    public WaitWords(ZoneId zone) {
        this.zone = zone;
    }

    /** How she stands; {@code queue} is what the queue is called. */
    public Label say(Standing standing, Label queue, Instant now) {
        return standing.opens().map(opens -> closed(queue, opens, now)).orElseGet(() -> waiting(standing));
    }

    /** That a queue is closed, and when it opens. */
    public Label closed(Label queue, Instant opens, Instant now) {
        return new Label(
                queue.nl() + " is nu gesloten. We zijn er weer " + when(opens, now, new Locale("nl")) + ".",
                queue.en() + " is closed now. We are back " + when(opens, now, Locale.ENGLISH) + ".");
    }

    private static Label waiting(Standing standing) {
        int ahead = standing.position() - 1;
        Label place = ahead == 0
                ? new Label("U bent als eerste aan de beurt.", "You are next.")
                : ahead == 1
                        ? new Label("Er is 1 wachtende voor u.", "There is 1 person ahead of you.")
                        : new Label(
                                "Er zijn " + ahead + " wachtenden voor u.",
                                "There are " + ahead + " people ahead of you.");
        Label wait = lasting(standing.expected());
        return new Label(place.nl() + " " + wait.nl(), place.en() + " " + wait.en());
    }

    private static Label lasting(Optional<Duration> expected) {
        if (expected.isEmpty()) {
            return new Label(
                    "Er is op dit moment niemand vrij; hoe lang het duurt weten we niet.",
                    "Nobody is free just now; how long it takes we cannot say.");
        }
        long minutes = Standing.minutes(expected.get());
        if (minutes <= 1) {
            return new Label("Dat duurt naar verwachting hooguit een minuut.", "That should take a minute at most.");
        }
        return minutes > LONGEST_TOLD_MINUTES
                ? new Label("Dat duurt naar verwachting langer dan een uur.", "That should take more than an hour.")
                : new Label(
                        "Dat duurt naar verwachting ongeveer " + minutes + " minuten.",
                        "That should take about " + minutes + " minutes.");
    }

    private String when(Instant opens, Instant now, Locale language) {
        ZonedDateTime local = opens.atZone(zone);
        boolean english = language.getLanguage().equals("en");
        String time = (english ? "at " : "om ")
                + DateTimeFormatter.ofPattern("H:mm", language).format(local);
        LocalDate today = now.atZone(zone).toLocalDate();
        long days = ChronoUnit.DAYS.between(today, local.toLocalDate());
        if (days == 0) {
            return (english ? "today " : "vandaag ") + time;
        }
        if (days == 1) {
            return (english ? "tomorrow " : "morgen ") + time;
        }
        String pattern = days < WEEK ? "EEEE" : "EEEE d MMMM";
        String day = DateTimeFormatter.ofPattern(pattern, language).format(local);
        return (english ? "on " : "op ") + day + " " + time;
    }
}
