package io.throughline.channel.phone.simulated;

import io.throughline.channel.phone.CallPlaces;
import io.throughline.hub.queues.Queue;
import io.throughline.hub.queues.Queues;
import java.util.Locale;

/** What the caller hears, in words. */
final class Announcements {
    private final Queues queues;
    private final CallPlaces places;

    Announcements(Queues queues, CallPlaces places) {
        this.queues = queues;
        this.places = places;
    }

    String says(Line line, Locale language) {
        boolean english = language.getLanguage().equals("en");
        return switch (line.state()) {
            case RINGING -> english ? "It rings." : "De telefoon gaat over.";
            case QUEUED ->
                english
                        ? "Music. You are waiting for: " + queue(line, true) + "." + place(line, language)
                                + " Key in the number of your loyalty card if you have one, or 1 to be called back."
                        : "Muziek. U wacht op: " + queue(line, false) + "." + place(line, language)
                                + " Toets het nummer van uw klantenkaart in als u die heeft, of een 1 om te worden teruggebeld.";
            case TALKING -> english ? "You are talking to " + agent(line) + "." : "U spreekt met " + agent(line) + ".";
            case HELD ->
                english
                        ? "Music. " + agent(line) + " asked you to wait a moment."
                        : "Muziek. " + agent(line) + " vroeg u even te wachten.";
            case ENDED -> english ? "The call is over." : "Het gesprek is voorbij.";
        };
    }

    private String place(Line line, Locale language) {
        return places.says(line.call()).map(words -> " " + words.in(language)).orElse("");
    }

    private String queue(Line line, boolean english) {
        String id = line.queue().orElse("");
        return queues.queue(id)
                .map(Queue::name)
                .map(name -> english ? name.en() : name.nl())
                .orElse(id);
    }

    private static String agent(Line line) {
        return line.agent().orElseThrow().name();
    }
}
