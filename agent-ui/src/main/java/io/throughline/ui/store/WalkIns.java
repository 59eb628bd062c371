package io.throughline.ui.store;

import io.throughline.hub.cases.Case;
import io.throughline.hub.cases.CaseId;
import io.throughline.hub.cases.Cases;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.mood.Feeling;
import io.throughline.hub.mood.MoodSource;
import io.throughline.hub.person.Person;
import io.throughline.hub.problem.FlawedRequest;
import io.throughline.hub.purchase.Place;
import io.throughline.hub.purchase.PurchaseReference;
import io.throughline.hub.purchase.Purchases;
import io.throughline.hub.returns.Origin;
import io.throughline.hub.returns.Recollection;
import io.throughline.hub.returns.RegisteringReturns;
import io.throughline.hub.returns.ReturnPolicy;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.story.Decided;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.Event;
import io.throughline.hub.telling.Telling;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes one decision of all that happens at the counter: the goods, the visit they belong to, and the mood noted. */
final class WalkIns {
    private final ReturnPolicy policy;
    private final Telling telling;

    WalkIns(ReturnPolicy policy, Telling telling) {
        this.policy = policy;
        this.telling = telling;
    }

    /** The record that holds the purchase; the one that was named where none does, which refuses in words. */
    CustomerId holder(Person person, NewReturn wanted) {
        return record(person, wanted).customer();
    }

    private static Context record(Person person, NewReturn wanted) {
        PurchaseReference reference = wanted.reference();
        return person.records().stream()
                .filter(record -> record.get(Purchases.SLICE).find(reference).isPresent())
                .findFirst()
                .orElse(person.record());
    }

    /** What to decide over that record. */
    Decision decision(Person person, NewReturn wanted, Locale language) {
        Optional<ContactId> contact = contact(person, wanted);
        Origin origin = new Origin(
                Place.of(wanted.branch()),
                contact.map(ContactId::value),
                contact.flatMap(id -> caseOf(person, id)).map(CaseId::value),
                Optional.empty());
        Decision taking = new RegisteringReturns(policy, id -> telling.place(id, language))
                .walkIn(wanted.request(origin, language));
        Decision knowing = Recollection.recalling(record(person, wanted), wanted.reference(), taking);
        return wanted.mood()
                .map(face -> together(knowing, Feeling.mark(face, MoodSource.NOTED, contact)))
                .orElse(knowing);
    }

    /** The contact that was named, else the visit to this branch that is going on or expected. */
    private static Optional<ContactId> contact(Person person, NewReturn wanted) {
        if (wanted.contact().isPresent()) {
            return Optional.of(named(person, new ContactId(wanted.contact().get())));
        }
        return person.all(Contacts.SLICE)
                .flatMap(contacts -> contacts.open().stream())
                .filter(contact -> contact.channel() == Channel.STORE && isAt(contact, wanted.branch()))
                .map(Contact::id)
                .findFirst();
    }

    private static ContactId named(Person person, ContactId id) {
        return person.all(Contacts.SLICE)
                .flatMap(contacts -> contacts.findAny(id).stream())
                .map(Contact::id)
                .findFirst()
                .orElseThrow(() -> new FlawedRequest("/contact", "is no contact of this customer"));
    }

    private static boolean isAt(Contact contact, String branch) {
        return contact.to().equals(branch) || contact.queue().equals(Optional.of(branch));
    }

    private static Optional<CaseId> caseOf(Person person, ContactId contact) {
        return person.all(Cases.SLICE)
                .flatMap(cases -> cases.of(contact).stream())
                .map(Case::id)
                .findFirst();
    }

    /** Both, or the refusal of the first. */
    private static Decision together(Decision first, Decision second) {
        return (context, occasion) -> {
            Decided one = first.decide(context, occasion);
            Decided two = second.decide(context, occasion);
            return one instanceof Decided.Events begun && two instanceof Decided.Events more
                    ? new Decided.Events(concat(begun.events(), more.events()))
                    : one;
        };
    }

    private static List<Event> concat(List<Event> first, List<Event> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
