package io.throughline.channel.web;

import io.throughline.hub.contact.Callback;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactEvent;
import io.throughline.hub.contact.ContactEvent.ContactOpened;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.customer.Handle;
import io.throughline.hub.customer.HandleKind;
import io.throughline.hub.journal.Journal;
import io.throughline.hub.journal.Key;
import io.throughline.hub.journal.Recorded;
import io.throughline.hub.journal.StreamId;
import io.throughline.hub.lane.Contexts;
import io.throughline.hub.mood.MoodSource;
import io.throughline.hub.mood.Moods;
import io.throughline.hub.mood.Moods.Mood;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.story.EventCodec;
import io.throughline.hub.story.Happened;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a visitor's own conversation. A visitor sees what was written under her own name and nothing else of the
 * customer whom the hub takes her for.
 */
public final class Conversations {
    private static final int MOST_MESSAGES = 200;
    private static final int PAGE = 500;
    private static final int MOST_PAGES = 4;

    private final Journal journal;
    private final Contexts contexts;
    private final EventCodec codec;

    /** Conversations in this journal. */
    public Conversations(Journal journal, Contexts contexts, EventCodec codec) {
        this.journal = journal;
        this.contexts = contexts;
        this.codec = codec;
    }

    /**
     * A conversation.
     *
     * @param open whether it goes on
     * @param talking whether a colleague is in it now
     * @param waiting the contact in which she waits for somebody
     * @param callback where she is called instead of waiting
     * @param messages oldest first, the newest {@value #MOST_MESSAGES}
     * @param lastMood the face she gave last
     */
    record Conversation(
            boolean open,
            boolean talking,
            Optional<ContactId> waiting,
            Optional<String> callback,
            List<Message> messages,
            Optional<Mood> lastMood) {
        static final Conversation NONE =
                new Conversation(false, false, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    /** Holds the visitor's conversation, an empty one when there is none. */
    Future<Conversation> of(String visitor) {
        return recordOf(visitor)
                .compose(found ->
                        found.map(context -> read(visitor, context)).orElse(Future.succeededFuture(Conversation.NONE)));
    }

    /** Holds the record that the visitor belongs to, if there is one. */
    Future<Optional<Context>> recordOf(String visitor) {
        Key key = new Handle(HandleKind.VISITOR, visitor).key();
        return journal.resolve(List.of(key))
                .map(found -> Optional.ofNullable(found.get(key)))
                .compose(this::latest);
    }

    private Future<Optional<Context>> latest(Optional<StreamId> stream) {
        return stream.map(id -> contexts.latest(CustomerId.of(id)).map(Optional::of))
                .orElse(Future.succeededFuture(Optional.empty()));
    }

    /** Holds what was written by one command of the visitor; its first event has this version. */
    Future<Message> writtenAt(CustomerId customer, long version) {
        return journal.readStream(customer.stream(), version - 1, PAGE)
                .map(codec::read)
                .map(happened -> happened.stream()
                        .flatMap(each -> Message.of(each).stream())
                        .findFirst()
                        .orElseThrow());
    }

    /** The visitor whose contact on the web this is. */
    static Optional<String> visitorOf(Context context, ContactId contact) {
        return context.get(Contacts.SLICE)
                .findAny(contact)
                .filter(each -> each.channel() == Channel.WEB)
                .map(Contact::reference);
    }

    private Future<Conversation> read(String visitor, Context context) {
        List<Contact> hers = contacts(context)
                .filter(contact ->
                        contact.channel() == Channel.WEB && contact.reference().equals(visitor))
                .toList();
        Set<ContactId> ids = hers.stream().map(Contact::id).collect(Collectors.toCollection(HashSet::new));
        boolean open = hers.stream()
                .anyMatch(contact -> contact.state().waits() || contact.state().talks());
        boolean talking = hers.stream().anyMatch(contact -> contact.state().talks());
        Optional<ContactId> waiting = hers.stream()
                .filter(contact -> contact.state().waits())
                .map(Contact::id)
                .findFirst();
        Optional<String> callback = hers.stream()
                .filter(contact -> !contact.state().over())
                .flatMap(contact -> contact.callback().stream())
                .filter(it -> !it.reached())
                .map(Callback::number)
                .findFirst();
        return messages(context.customer(), ids, Long.MAX_VALUE, new ArrayList<>(), 1)
                .map(messages -> new Conversation(open, talking, waiting, callback, messages, lastMood(context)));
    }

    private static Stream<Contact> contacts(Context context) {
        Contacts contacts = context.get(Contacts.SLICE);
        return Stream.concat(contacts.open().stream(), contacts.past().stream());
    }

    private static Optional<Mood> lastMood(Context context) {
        return context.get(Moods.SLICE).curve().stream()
                .filter(mood -> mood.source() == MoodSource.SAID)
                .reduce((older, newer) -> newer);
    }

    /** Collects backwards until there are enough or the oldest of the contacts was opened. */
    private Future<List<Message>> messages(
            CustomerId customer, Set<ContactId> ids, long before, List<Message> found, int page) {
        if (ids.isEmpty()) {
            return Future.succeededFuture(List.of());
        }
        return journal.readStreamBackwards(customer.stream(), before, PAGE).compose(recorded -> {
            List<Happened> happened = codec.read(recorded);
            boolean all = collect(happened, ids, found) || recorded.size() < PAGE || page == MOST_PAGES;
            return all
                    ? Future.succeededFuture(oldestFirst(found))
                    : messages(customer, ids, oldest(recorded), found, page + 1);
        });
    }

    private static long oldest(List<Recorded> recorded) {
        return recorded.get(recorded.size() - 1).version();
    }

    private static boolean collect(List<Happened> happened, Set<ContactId> ids, List<Message> found) {
        for (Happened each : happened) {
            if (each.event() instanceof ContactEvent event && ids.contains(event.contact())) {
                Message.of(each).ifPresent(found::add);
                if (event instanceof ContactOpened opened) {
                    ids.remove(opened.contact());
                }
            }
            if (found.size() == MOST_MESSAGES || ids.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static List<Message> oldestFirst(List<Message> newestFirst) {
        List<Message> messages = new ArrayList<>(newestFirst);
        Collections.reverse(messages);
        return List.copyOf(messages);
    }
}
