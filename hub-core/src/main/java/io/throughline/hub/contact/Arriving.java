package io.throughline.hub.contact;

import io.throughline.hub.contact.ContactEvent.ContactAbandoned;
import io.throughline.hub.contact.ContactEvent.ContactOpened;
import io.throughline.hub.contact.ContactEvent.ContactQueued;
import io.throughline.hub.contact.ContactEvent.CustomerArrived;
import io.throughline.hub.contact.ContactEvent.FileAttached;
import io.throughline.hub.contact.ContactEvent.MessageReceived;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.Decided;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.Event;
import io.throughline.hub.story.Occasion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The customer reaches us. */
public final class Arriving {
    private static final int MAX_TEXT = 10_000;

    private Arriving() {}

    /**
     * A contact as a channel announces it.
     *
     * @param queue where it waits unless it is known already
     */
    public record Arrival(Channel channel, String reference, String from, String to, String queue) {}

    /** A call rings or somebody enters a branch; once per reference. */
    public static Decision at(Arrival arrival) {
        return at(arrival, Courses.NONE);
    }

    /** The same, waiting where these courses lead. */
    public static Decision at(Arrival arrival, Courses courses) {
        return (context, occasion) -> {
            boolean known = context.get(Contacts.SLICE)
                    .findOpen(arrival.channel(), arrival.reference())
                    .isPresent();
            return known ? Decided.nothing() : opened(context, arrival, courses, occasion, List.of());
        };
    }

    /** Somebody enters a branch; whoever was expected there has come. */
    public static Decision visit(Arrival arrival) {
        return (context, occasion) -> expected(context, arrival)
                .map(contact -> Decided.events(new CustomerArrived(contact.id())))
                .orElseGet(() -> at(arrival).decide(context, occasion));
    }

    private static Optional<Contact> expected(Context context, Arrival arrival) {
        return context.get(Contacts.SLICE).open().stream()
                .filter(contact -> contact.channel() == Channel.STORE
                        && contact.state().waits()
                        && contact.queue().equals(Optional.of(arrival.queue())))
                .findFirst();
    }

    /** The customer wrote; it belongs to the open conversation, or opens one. */
    public static Decision message(Arrival arrival, String text) {
        return message(arrival, text, Courses.NONE);
    }

    /** The same, waiting where these courses lead. */
    public static Decision message(Arrival arrival, String text, Courses courses) {
        Decision said = said(arrival, courses, contact -> new MessageReceived(contact, text));
        return (context, occasion) -> text.isBlank() || text.length() > MAX_TEXT
                ? Decided.refuse("text-length", "A message has 1 to " + MAX_TEXT + " characters.")
                : said.decide(context, occasion);
    }

    /** The customer sent a file; it belongs to the open conversation, or opens one that waits where these courses lead. */
    public static Decision file(Arrival arrival, Attachment file, Courses courses) {
        return said(arrival, courses, contact -> new FileAttached(contact, file, false));
    }

    private static Decision said(Arrival arrival, Courses courses, Function<ContactId, Event> words) {
        return (context, occasion) -> context.get(Contacts.SLICE)
                .findOpen(arrival.channel(), arrival.reference())
                .filter(contact -> contact.state() != ContactState.WRAP_UP)
                .map(open -> Decided.events(words.apply(open.id())))
                .orElseGet(() -> opened(context, arrival, courses, occasion, List.of(words.apply(idFor(occasion)))));
    }

    /** Where too many are open, the one that has waited longest gives way: somebody or something keeps knocking. */
    private static Decided opened(
            Context context, Arrival arrival, Courses courses, Occasion occasion, List<Event> more) {
        Contacts contacts = context.get(Contacts.SLICE);
        List<Event> events = new ArrayList<>();
        if (contacts.full()) {
            Optional<Contact> longest = contacts.open().stream()
                    .filter(contact -> contact.state().waits())
                    .findFirst();
            if (longest.isEmpty()) {
                return Decided.refuse("too-many-contacts", "This customer has too many open contacts already.");
            }
            events.add(new ContactAbandoned(longest.get().id(), "superseded"));
        }
        events.addAll(opening(arrival, courses.of(arrival, context, occasion), occasion));
        events.addAll(more);
        return Decided.events(events);
    }

    private static List<Event> opening(Arrival arrival, Optional<Course> course, Occasion occasion) {
        ContactId id = idFor(occasion);
        List<Event> events = new ArrayList<>();
        events.add(new ContactOpened(id, arrival.channel(), arrival.reference(), arrival.from(), arrival.to()));
        events.addAll(course.map(way -> Directing.setOut(id, way))
                .orElseGet(() -> List.of(new ContactQueued(id, arrival.queue(), Optional.empty()))));
        return events;
    }

    private static ContactId idFor(Occasion occasion) {
        return new ContactId(occasion.id("contact"));
    }
}
