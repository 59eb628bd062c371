package io.throughline.hub.floor;

import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.journal.Journal;
import io.throughline.hub.journal.Key;
import io.throughline.hub.journal.StreamId;
import io.throughline.hub.person.Person;
import io.throughline.hub.person.Persons;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.story.Happened;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every open contact of everybody, kept up to date by following the journal. To be used from any thread; listeners are
 * told on whichever thread a change became known.
 */
public final class Floor {
    private static final Logger LOG = LoggerFactory.getLogger(Floor.class);
    /** So many contacts are put on the floor together when it is filled. */
    private static final int PAGE = 200;

    private final Persons persons;
    private final Headlines headlines;
    private final Map<ContactId, Card> cards = new ConcurrentHashMap<>();
    private final List<Consumer<Card>> listeners = new CopyOnWriteArrayList<>();
    private final Map<CustomerId, Long> changed = new LinkedHashMap<>();
    private final Map<CustomerId, Long> failed = new HashMap<>();
    private final List<Promise<Void>> waiting = new ArrayList<>();
    private boolean refreshing;

    /** An empty floor. */
    public Floor(Persons persons, Headlines headlines) {
        this.persons = persons;
        this.headlines = headlines;
    }

    /** Tells of every card that shows something else than before, the last time when its contact is over. */
    public void follow(Consumer<Card> listener) {
        listeners.add(listener);
    }

    /**
     * Fills the floor with all contacts that are open, as they were in the journal when it was asked or later. Holds when
     * it is complete.
     */
    public Future<Void> fill(Journal journal) {
        return fill(journal, "");
    }

    private Future<Void> fill(Journal journal, String after) {
        return journal.keys(Contacts.OPEN_KEY, after, PAGE).compose(page -> {
            Future<Void> refreshed = journal.versions(Set.copyOf(page.values())).compose(this::refreshAll);
            if (page.size() < PAGE) {
                return refreshed;
            }
            String last = page.keySet().stream()
                    .map(Key::value)
                    .max(String::compareTo)
                    .orElse(after);
            return refreshed.compose(done -> fill(journal, last));
        });
    }

    private Future<Void> refreshAll(Map<StreamId, Long> versions) {
        List<Future<Void>> refreshed = new ArrayList<>();
        versions.forEach((stream, version) -> refreshed.add(refresh(CustomerId.of(stream), version)));
        return Future.join(refreshed).mapEmpty();
    }

    /** Takes in what the tail hands on. */
    public void accept(List<Happened> happened) {
        synchronized (changed) {
            happened.forEach(each ->
                    changed.merge(each.envelope().customer(), each.envelope().version(), Math::max));
        }
        refreshNext();
    }

    /** Looks again at what could not be shown before; to be called now and then. */
    public void retry() {
        synchronized (changed) {
            failed.forEach((customer, version) -> changed.merge(customer, version, Math::max));
            failed.clear();
        }
        refreshNext();
    }

    /** Holds when everything that was taken in until now is shown. */
    public Future<Void> upToDate() {
        synchronized (changed) {
            if (!refreshing && changed.isEmpty() && failed.isEmpty()) {
                return Future.succeededFuture();
            }
            Promise<Void> shown = Promise.promise();
            waiting.add(shown);
            return shown.future();
        }
    }

    private void refreshNext() {
        Map<CustomerId, Long> batch = takeChanged();
        if (!batch.isEmpty()) {
            List<Future<Void>> refreshed = new ArrayList<>();
            batch.forEach((customer, version) -> refreshed.add(refresh(customer, version)));
            Future.join(refreshed).onComplete(done -> {
                synchronized (changed) {
                    refreshing = false;
                }
                refreshNext();
            });
        }
    }

    private Map<CustomerId, Long> takeChanged() {
        List<Promise<Void>> served = List.of();
        Map<CustomerId, Long> batch = Map.of();
        synchronized (changed) {
            if (!refreshing) {
                batch = Map.copyOf(changed);
                changed.clear();
                refreshing = !batch.isEmpty();
            }
            if (!refreshing && failed.isEmpty()) {
                served = List.copyOf(waiting);
                waiting.clear();
            }
        }
        served.forEach(Promise::complete);
        return batch;
    }

    /** Never with less than the journal is known to have, whatever the grid says. */
    private Future<Void> refresh(CustomerId customer, long version) {
        return persons.find(customer, version)
                .onSuccess(found -> found.ifPresent(this::show))
                .onFailure(failure -> {
                    LOG.warn("cannot show the contacts of customer {} just now: {}", customer, failure.getMessage());
                    later(customer, version);
                })
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }

    private void later(CustomerId customer, long version) {
        synchronized (changed) {
            failed.merge(customer, version, Math::max);
        }
    }

    private void show(Person person) {
        Contacts contacts = person.record().get(Contacts.SLICE);
        List<Contact> current = new ArrayList<>(contacts.open());
        contacts.past().stream().filter(past -> cards.containsKey(past.id())).forEach(current::add);
        if (!current.isEmpty()) {
            Deck deck = new Deck(person, headlines);
            current.forEach(contact -> show(deck.card(person.record(), contact)));
        }
    }

    private void show(Card card) {
        if (isNews(card)) {
            listeners.forEach(listener -> listener.accept(card));
        }
    }

    /** Puts it where it belongs; what is older than what is shown changes nothing. */
    private boolean isNews(Card card) {
        ContactId id = card.contact().id();
        synchronized (cards) {
            @Nullable Card before = cards.get(id);
            if (before != null && before.version() > card.version()) {
                return false;
            }
            if (card.contact().state().over()) {
                cards.remove(id);
            } else {
                cards.put(id, card);
            }
            return before == null || !before.showsTheSame(card);
        }
    }

    /** All open contacts. */
    public Collection<Card> cards() {
        return List.copyOf(cards.values());
    }

    /** The card of one open contact. */
    public Optional<Card> card(ContactId id) {
        return Optional.ofNullable(cards.get(id));
    }
}
