package io.throughline.hub.plan;

import io.throughline.hub.cases.Case;
import io.throughline.hub.cases.Case.PromiseState;
import io.throughline.hub.cases.Case.Promised;
import io.throughline.hub.cases.Cases;
import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactState;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.customer.Grade;
import io.throughline.hub.customer.Identity;
import io.throughline.hub.mood.Moods;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What rules may ask of a customer. Numbers are long because the rules' language has no other whole ones. */
final class CustomerFacts {
    private static final Duration LATELY = Duration.ofDays(7);

    private CustomerFacts() {}

    /** Whether she has a name, or something that identifies her for certain. */
    static boolean known(Situation situation) {
        Identity identity = situation.customer().get(Identity.SLICE);
        return identity.name().isPresent()
                || identity.handles().stream().anyMatch(handle -> handle.grade() == Grade.CERTAIN);
    }

    static String language(Situation situation) {
        return situation.customer().get(Identity.SLICE).language().orElse("");
    }

    /** In seven days, this one not counted. */
    static long contacts(Situation situation) {
        return contacts(situation.customer().get(Contacts.SLICE), situation.at())
                .size();
    }

    private static List<Contact> contacts(Contacts contacts, Instant at) {
        return contacts.all()
                .filter(contact -> contact.openedAt().isAfter(at.minus(LATELY)))
                .toList();
    }

    /** In seven days, about the open case that had most of them. */
    static long contactsOnCase(Situation situation) {
        List<Contact> lately = contacts(situation.customer().get(Contacts.SLICE), situation.at());
        return cases(situation).open().stream()
                .mapToLong(each -> lately.stream()
                        .filter(contact -> each.contacts().contains(contact.id()))
                        .count())
                .max()
                .orElse(0);
    }

    /** How often she gave up waiting in seven days. */
    static long abandoned(Situation situation) {
        return contacts(situation.customer().get(Contacts.SLICE), situation.at()).stream()
                .filter(contact -> contact.state() == ContactState.ABANDONED)
                .count();
    }

    private static Cases cases(Situation situation) {
        return situation.customer().get(Cases.SLICE);
    }

    static long openCases(Situation situation) {
        return cases(situation).open().size();
    }

    static List<String> topics(Situation situation) {
        return cases(situation).open().stream().map(Case::topic).distinct().toList();
    }

    /** Of open cases: broken, or past their time. */
    static long brokenPromises(Situation situation) {
        return cases(situation).open().stream()
                .flatMap(each -> each.promises().stream())
                .filter(promise -> broken(promise, situation.at()))
                .count();
    }

    private static boolean broken(Promised promise, Instant at) {
        return promise.state() == PromiseState.BROKEN
                || (promise.state() == PromiseState.OPEN && promise.due().isBefore(at));
    }

    static long repeats(Situation situation) {
        return cases(situation).repeats();
    }

    /** Empty when nobody knows. */
    static String mood(Situation situation) {
        return situation
                .customer()
                .get(Moods.SLICE)
                .now()
                .map(mood -> mood.face().id())
                .orElse("");
    }

    /** Who had her contacts, newest first, by sign-in name. */
    static List<String> lastAgents(Situation situation) {
        return situation.customer().get(Contacts.SLICE).past().stream()
                .flatMap(contact -> contact.agent().stream())
                .map(AgentRef::id)
                .distinct()
                .toList();
    }
}
