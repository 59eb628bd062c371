package io.throughline.hub.floor;

import io.throughline.hub.cases.Cases;
import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.ContactState;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.person.Person;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who of us knows a customer: whoever had the last contact about an open case of hers, or the last one of the week. */
public final class Acquaintance {
    private static final Duration LATELY = Duration.ofDays(7);

    private Acquaintance() {}

    /** Of the customer whose contact waits; nobody for what does not wait, or waits for one agent anyway. */
    public static Optional<AgentRef> of(Person person, Contact waiting) {
        if (waiting.state() != ContactState.QUEUED || waiting.reservedFor().isPresent()) {
            return Optional.empty();
        }
        Set<ContactId> solving = person.all(Cases.SLICE)
                .flatMap(cases -> cases.open().stream())
                .flatMap(each -> each.contacts().stream())
                .collect(Collectors.toSet());
        return last(person, waiting, contact -> solving.contains(contact.id()))
                .or(() -> last(
                        person,
                        waiting,
                        contact -> contact.openedAt().isAfter(waiting.openedAt().minus(LATELY))));
    }

    private static Optional<AgentRef> last(Person person, Contact waiting, Predicate<Contact> which) {
        return person.all(Contacts.SLICE)
                .flatMap(Contacts::all)
                .filter(contact ->
                        !contact.id().equals(waiting.id()) && contact.agent().isPresent())
                .filter(which)
                .max(Comparator.comparing(Contact::since))
                .flatMap(Contact::agent);
    }
}
