package io.throughline.hub.supervision;

import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactState;
import io.throughline.hub.floor.Card;
import io.throughline.hub.language.Label;
import io.throughline.hub.presence.Presence;
import io.throughline.hub.supervision.Wallboard.AgentLine;
import io.throughline.hub.supervision.Wallboard.Staff;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What everybody who takes contacts is doing. */
final class StaffFigures {
    /** One colleague, her contacts, and what she does since when. */
    private record Doing(
            Colleague colleague, List<Card> cards, Activity activity, Instant since, Optional<Label> reason) {
        Doing(Colleague colleague, List<Card> cards, Activity activity, Instant since) {
            this(colleague, cards, activity, since, Optional.empty());
        }

        Label label() {
            return reason.map(why -> new Label(
                            activity.label().nl() + ": " + why.nl(),
                            activity.label().en() + ": " + why.en()))
                    .orElseGet(activity::label);
        }
    }

    private final Floorplan floor;
    private final List<Doing> all;

    StaffFigures(FloorNow now, Floorplan floor) {
        this.floor = floor;
        this.all = now.staff().stream()
                .sorted(Comparator.comparing(Colleague::name))
                .map(colleague -> doing(colleague, now.presence(colleague)))
                .toList();
    }

    private Doing doing(Colleague colleague, Presence presence) {
        List<Card> cards = floor.of(colleague);
        Optional<Contact> talking = first(cards, state -> state.talks() || state == ContactState.OFFERED);
        Optional<Contact> finishing = first(cards, state -> state == ContactState.WRAP_UP);
        return talking.map(contact -> new Doing(colleague, cards, Activity.BUSY, contact.since()))
                .or(() -> finishing.map(contact -> new Doing(colleague, cards, Activity.WRAP_UP, contact.since())))
                .orElseGet(() ->
                        new Doing(colleague, cards, activity(presence), presence.since(), floor.reason(presence)));
    }

    private static Optional<Contact> first(List<Card> cards, Predicate<ContactState> state) {
        return cards.stream()
                .map(Card::contact)
                .filter(contact -> state.test(contact.state()))
                .min(Comparator.comparing(Contact::since));
    }

    private static Activity activity(Presence presence) {
        return Activity.valueOf(presence.state().name());
    }

    Staff counts() {
        return new Staff(
                count(Activity.AVAILABLE),
                count(Activity.BUSY),
                count(Activity.BREAK),
                count(Activity.WRAP_UP),
                count(Activity.TRANSFERS),
                count(Activity.OFFLINE));
    }

    private int count(Activity activity) {
        return (int) all.stream().filter(each -> each.activity() == activity).count();
    }

    /** How many colleagues are free for a queue. */
    int free(String queue) {
        return (int) all.stream()
                .filter(each -> each.activity() == Activity.AVAILABLE
                        && each.colleague().queues().contains(queue))
                .count();
    }

    List<AgentLine> lines() {
        return all.stream()
                .map(each -> new AgentLine(
                        each.colleague().id(),
                        each.colleague().name(),
                        each.activity(),
                        each.since(),
                        each.cards().size(),
                        each.reason()))
                .toList();
    }

    List<Row> rows() {
        return all.stream().map(this::row).toList();
    }

    private Row row(Doing doing) {
        Optional<Card> card = doing.cards().stream().findFirst();
        return new Row(
                card.map(each -> each.contact().id()),
                card.map(Card::customer),
                card.flatMap(Card::name),
                card.map(each -> each.contact().channel()),
                card.flatMap(each -> floor.place(each.contact().queue())),
                Optional.of(doing.colleague().name()),
                doing.since(),
                doing.label());
    }
}
