package io.throughline.hub.floor;

import io.throughline.hub.contact.Contact;
import io.throughline.hub.handoff.Handoffs;
import io.throughline.hub.later.Laters;
import io.throughline.hub.later.Laters.Later;
import io.throughline.hub.mood.Face;
import io.throughline.hub.mood.Moods.Mood;
import io.throughline.hub.person.Person;
import io.throughline.hub.story.Context;
import java.util.Optional;

/** The cards of one person. What is the same on all of them is looked up once: somebody may have forty. */
public final class Deck {
    private final Person person;
    private final Headlines headlines;
    private final Optional<String> name;
    private final Optional<Face> mood;
    private final Acquaintance acquaintance;

    /** Of this person, with these headlines. */
    public Deck(Person person, Headlines headlines) {
        this.person = person;
        this.headlines = headlines;
        this.name = person.name();
        this.mood = person.mood().map(Mood::face);
        this.acquaintance = new Acquaintance(person);
    }

    /** The card of a contact, which belongs to this one of her records. */
    public Card card(Context record, Contact contact) {
        return new Card(
                record.customer(),
                name,
                contact,
                headlines.of(person, contact),
                mood,
                record.get(Handoffs.SLICE).of(contact.id()),
                acquaintance.best(contact),
                record.get(Laters.SLICE).of(contact).map(Later::until),
                record.version());
    }
}
