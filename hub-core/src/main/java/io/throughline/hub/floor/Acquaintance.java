package io.throughline.hub.floor;

import io.throughline.hub.cases.Cases;
import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.ContactState;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.person.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who of us knows a customer: whoever had the last contact about an open case of hers, or the last one of the week. */
final class Acquaintance {
    private static final Duration LATELY = Duration.ofDays(7);

    /** Newest first. */
    private final List<Contact> helped;

    private final Set<ContactId> solving;

    /** Those who know this person. */
    Acquaintance(Person person) {
        helped = person.all(Contacts.SLICE)
                .flatMap(Contacts::all)
                .filter(contact -> contact.agent().isPresent())
                .sorted(Comparator.comparing(Contact::since).reversed())
                .toList();
        solving = person.all(Cases.SLICE)
                .flatMap(cases -> cases.open().stream())
                .flatMap(each -> each.contacts().stream())
                .collect(Collectors.toSet());
    }

    /** Who should have this contact of hers; nobody for what does not wait, or waits for one agent anyway. */
    Optional<AgentRef> best(Contact waiting) {
        if (waiting.state() != ContactState.QUEUED || waiting.reservedFor().isPresent()) {
            return Optional.empty();
        }
        Instant lately = waiting.openedAt().minus(LATELY);
        return last(waiting, contact -> solving.contains(contact.id()))
                .or(() -> last(waiting, contact -> contact.openedAt().isAfter(lately)));
    }

    private Optional<AgentRef> last(Contact waiting, Predicate<Contact> which) {
        return helped.stream()
                .filter(contact -> !contact.id().equals(waiting.id()))
                .filter(which)
                .findFirst()
                .flatMap(Contact::agent);
    }
}
