package io.throughline.hub.floor;

import io.throughline.hub.browsing.Browsing;
import io.throughline.hub.browsing.Browsing.Search;
import io.throughline.hub.cases.Case;
import io.throughline.hub.cases.Cases;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.language.Label;
import io.throughline.hub.person.Person;
import io.throughline.hub.topics.Topics;
import java.util.Comparator;
import java.util.Optional;

/** Says in a few words what a contact is probably about: its case, what the customer wrote, or what she looked for. */
public final class Headlines {
    private final Topics topics;

    /** Headlines that name these topics. */
    public Headlines(Topics topics) {
        this.topics = topics;
    }

    /** The headline of one contact. */
    public Label of(Person person, Contact contact) {
        return caseOf(person, contact.id())
                .or(() -> newestOpenCase(person))
                .map(this::of)
                .or(() -> words(contact))
                .or(() -> search(person))
                .orElse(new Label("", ""));
    }

    /** The headline of a person of whom no contact is open. */
    public Label of(Person person) {
        return newestOpenCase(person).map(this::of).or(() -> search(person)).orElse(new Label("", ""));
    }

    private static Optional<Case> caseOf(Person person, ContactId contact) {
        return person.all(Cases.SLICE)
                .flatMap(cases -> cases.of(contact).stream())
                .findFirst();
    }

    private static Optional<Case> newestOpenCase(Person person) {
        return person.all(Cases.SLICE)
                .flatMap(cases -> cases.open().stream())
                .max(Comparator.comparing(Case::openedAt));
    }

    private Label of(Case about) {
        if (!about.title().isBlank()) {
            return new Label(about.title(), about.title());
        }
        return topics.topic(about.topic()).map(topic -> topic.label()).orElse(new Label(about.topic(), about.topic()));
    }

    private static Optional<Label> words(Contact contact) {
        String last = contact.words().last();
        return last.isBlank() ? Optional.empty() : Optional.of(new Label(last, last));
    }

    private static Optional<Label> search(Person person) {
        return person.all(Browsing.SLICE)
                .flatMap(browsing -> browsing.searches().stream())
                .max(Comparator.comparing(Search::at))
                .map(search -> new Label(
                        "zocht \u201c" + search.query() + "\u201d", "searched \u201c" + search.query() + "\u201d"));
    }
}
