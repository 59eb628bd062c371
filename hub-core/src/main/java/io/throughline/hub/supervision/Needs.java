package io.throughline.hub.supervision;

import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.Contact.Seeking;
import io.throughline.hub.contact.ContactState;
import io.throughline.hub.floor.Card;
import io.throughline.hub.handoff.Handoffs.Handoff;
import io.throughline.hub.language.Label;
import io.throughline.hub.mood.Face;
import io.throughline.hub.queues.Queues;
import io.throughline.hub.supervision.Wallboard.Need;
import io.throughline.hub.supervision.Wallboard.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What needs somebody now: waits, talks, holds and wrap-ups that last too long, angry customers, handoffs that came back
 * or were not read, promises overdue.
 */
final class Needs {
    private static final int MOST = 50;
    private static final String HANDOFF = "handoff";

    private final Floorplan floor;
    private final Queues queues;
    private final Thresholds thresholds;

    Needs(Floorplan floor, Queues queues, Thresholds thresholds) {
        this.floor = floor;
        this.queues = queues;
        this.thresholds = thresholds;
    }

    List<Need> all(History history) {
        List<Need> needs = new ArrayList<>();
        floor.present().forEach(card -> of(card).ifPresent(needs::add));
        history.promises().stream()
                .filter(due -> due.due().isBefore(floor.now()))
                .map(this::overdue)
                .forEach(needs::add);
        return needs.stream()
                .sorted(Comparator.comparing(Need::severity).thenComparing(Need::since))
                .limit(MOST)
                .toList();
    }

    private Optional<Need> of(Card card) {
        ContactState state = card.contact().state();
        if (state.waits()) {
            return card.contact().callback().isPresent() ? callback(card) : waiting(card);
        }
        Optional<Need> lasting = state == ContactState.WRAP_UP
                ? lasting(card, "wrap-up", thresholds.wrappingUp(), new Label("afronden", "wrap-up"))
                : talking(card);
        return lasting.or(() -> handoff(card)).or(() -> angry(card));
    }

    /** A handoff that nobody took, or that the receiver has not confirmed to have read. */
    private Optional<Need> handoff(Card card) {
        return card.handoff().flatMap(handoff -> switch (handoff.state()) {
            case RETURNED -> Optional.of(cameBack(card, handoff));
            case PENDING -> unread(card, handoff);
            case ACKNOWLEDGED -> Optional.empty();
        });
    }

    private static Need cameBack(Card card, Handoff handoff) {
        String to = handoff.to().name();
        Label text = new Label("Overdracht aan " + to + " kwam terug", "Handoff to " + to + " came back");
        return need(card, Severity.WARN, HANDOFF, text, handoff.settledAt().orElse(handoff.at()));
    }

    private Optional<Need> unread(Card card, Handoff handoff) {
        Optional<Seeking> seeking = card.contact().seeking();
        Instant since = seeking.map(Seeking::since).orElse(card.contact().since());
        if (Duration.between(since, floor.now()).compareTo(thresholds.confirming()) <= 0) {
            return Optional.empty();
        }
        String from = handoff.sender().name();
        String to = handoff.to().name();
        Label text = seeking.isPresent()
                ? new Label(from + " zoekt " + to, from + " is looking for " + to)
                : new Label("Overdracht van " + from + " niet bevestigd", "Handoff from " + from + " not confirmed");
        return Optional.of(need(card, Severity.WARN, HANDOFF, text, since));
    }

    private Optional<Need> talking(Card card) {
        return card.contact().state() == ContactState.HELD
                ? lasting(card, "hold", thresholds.holding(), new Label("in de wacht", "on hold"))
                : lasting(card, "talk", thresholds.talking(), new Label("gesprek", "conversation"));
    }

    private Optional<Need> waiting(Card card) {
        Contact contact = card.contact();
        Duration waited = Duration.between(floor.waitsSince(card), floor.now());
        Duration target = contact.queue()
                .flatMap(queues::queue)
                .map(queue -> queue.serviceLevel().within())
                .orElse(thresholds.waiting());
        if (waited.compareTo(target) <= 0) {
            return Optional.empty();
        }
        Severity severity = waited.compareTo(thresholds.waiting()) > 0 ? Severity.ALERT : Severity.WARN;
        String clock = Seconds.said(waited);
        Label text = who(card, "wacht " + clock, "waits " + clock);
        return Optional.of(need(card, severity, "wait", text, floor.waitsSince(card)));
    }

    /** Somebody should have called her by now. */
    private Optional<Need> callback(Card card) {
        return card.contact()
                .callback()
                .filter(it -> Duration.between(it.due(), floor.now()).compareTo(thresholds.waiting()) > 0)
                .map(it -> {
                    String clock = Seconds.said(Duration.between(it.due(), floor.now()));
                    Label text =
                            who(card, "wacht " + clock + " op terugbellen", "waits " + clock + " to be called back");
                    return need(card, Severity.WARN, "callback", text, it.due());
                });
    }

    private Optional<Need> lasting(Card card, String kind, Duration limit, Label what) {
        Contact contact = card.contact();
        Duration lasts = Duration.between(contact.since(), floor.now());
        if (lasts.compareTo(limit) <= 0) {
            return Optional.empty();
        }
        Severity severity = kind.equals("wrap-up") ? Severity.WARN : Severity.ALERT;
        String clock = Seconds.said(lasts);
        String max = Seconds.said(limit);
        Label text = new Label(what.nl() + " " + clock + ", grens " + max, what.en() + " " + clock + ", limit " + max);
        return Optional.of(need(card, severity, kind, text, contact.since()));
    }

    private Optional<Need> angry(Card card) {
        return card.mood()
                .filter(face -> face == Face.ANGRY)
                .map(face -> need(
                        card,
                        Severity.WARN,
                        "angry",
                        who(card, "is boos", "is angry"),
                        card.contact().since()));
    }

    private static Label who(Card card, String nl, String en) {
        return new Label(
                card.name().orElse("Onbekende klant") + " " + nl, card.name().orElse("Unknown customer") + " " + en);
    }

    private static Need need(Card card, Severity severity, String kind, Label text, Instant since) {
        Contact contact = card.contact();
        Optional<String> agent = contact.agent().map(each -> each.name());
        return new Need(severity, kind, text, Optional.of(contact.id()), agent, since);
    }

    private Need overdue(Due due) {
        Label text = due.broken()
                ? new Label("Toezegging gebroken: " + due.what(), "Promise broken: " + due.what())
                : new Label("Toezegging verlopen: " + due.what(), "Promise overdue: " + due.what());
        return new Need(Severity.ALERT, "promise", text, due.subject().contact(), Optional.of(due.owner()), due.due());
    }
}
