package io.throughline.hub.handoff;

import io.throughline.hub.cases.Case;
import io.throughline.hub.cases.CaseEvent.PromiseMade;
import io.throughline.hub.cases.Cases;
import io.throughline.hub.cases.Solving;
import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactEvent.CallbackAsked;
import io.throughline.hub.contact.ContactEvent.ColleagueSought;
import io.throughline.hub.contact.ContactEvent.ContactAccepted;
import io.throughline.hub.contact.ContactEvent.ContactOpened;
import io.throughline.hub.contact.ContactEvent.ContactQueued;
import io.throughline.hub.contact.ContactEvent.MessageSent;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.ContactState;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.contact.Talking;
import io.throughline.hub.handoff.HandoffEvent.HandoffAcknowledged;
import io.throughline.hub.handoff.HandoffEvent.HandoffGiven;
import io.throughline.hub.handoff.HandoffEvent.HandoffReturned;
import io.throughline.hub.handoff.Handoffs.Handoff;
import io.throughline.hub.handoff.Handoffs.State;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.Decided;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.Event;
import io.throughline.hub.story.Occasion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Gives a contact on together with its story, and confirms having read it. */
public final class HandingOff {
    private static final int MAX_WHY = 500;
    private static final Duration LEEWAY = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofDays(60);

    private HandingOff() {}

    /**
     * What a colleague gives on.
     *
     * @param tell what the customer is told in a written conversation; empty for nothing
     * @param stay whether she stays with the customer until somebody accepts
     * @param call how the customer is called back, for a callback
     */
    public record Offer(Target to, String why, Briefing briefing, String tell, boolean stay, Optional<CallAt> call) {
        /** An offer that is no callback. */
        public Offer(Target to, String why, Briefing briefing, String tell, boolean stay) {
            this(to, why, briefing, tell, stay, Optional.empty());
        }
    }

    /**
     * When the customer is called back.
     *
     * @param number E.164
     * @param due from when on; she is promised to be called within half an hour after
     * @param promise what she is promised, in words
     */
    public record CallAt(String number, Instant due, String promise) {}

    /** Gives the acting agent's contact on. A branch gets a visit that it may expect; the contact itself goes on. */
    public static Decision give(ContactId id, Offer offer) {
        return (context, occasion) -> offer.to().kind() == Target.Kind.STORE
                        && context.get(Contacts.SLICE).full()
                ? tooManyOpen()
                : give(id, offer, offer.to().kind() == Target.Kind.STORE).decide(context, occasion);
    }

    private static Decision give(ContactId id, Offer offer, boolean toStore) {
        Decision giving = Talking.onContact(id, (contact, occasion) -> {
            AgentRef sender = AgentRef.of(occasion.by());
            if (!contact.isWith(sender.id())) {
                return Decided.refuse("not-yours", "Only the agent who has a contact can hand it over.");
            }
            if (contact.dialling()) {
                return Decided.refuse("dialling", "The customer has not answered yet.");
            }
            if (contact.seeking().isPresent()) {
                return Decided.refuse("seeking", "You are looking for a colleague: take that back first.");
            }
            if (offer.stay() && (toStore || offer.call().isPresent())) {
                return Decided.refuse("stay-later", "The customer is received later: you cannot stay until then.");
            }
            if (!offer.briefing().bounded() || offer.why().length() > MAX_WHY) {
                return Decided.refuse("text-length", "The story so far is too long to be read.");
            }
            if (offer.to().kind() == Target.Kind.AGENT && offer.to().id().equals(sender.id())) {
                return Decided.refuse("to-yourself", "A contact cannot be handed over to yourself.");
            }
            if (offer.call()
                    .filter(call -> call.due().isAfter(occasion.at().plus(LONGEST)))
                    .isPresent()) {
                return Decided.refuse("later-when", "A contact comes back at a moment within the next sixty days.");
            }
            return toStore ? toStore(contact, offer, sender, occasion) : onward(contact, offer, sender, occasion);
        });
        return (context, occasion) -> {
            Cases cases = context.get(Cases.SLICE);
            List<Event> more = new ArrayList<>();
            if (!offer.stay()) {
                more.addAll(Solving.pass(
                        cases, List.of(id), occasion.by().name(), offer.to().name()));
            }
            offer.call().ifPresent(call -> more.addAll(calling(id, offer, call, cases, occasion)));
            more.addAll(toStore ? Solving.follow(cases, id, visit(occasion)) : List.of());
            return and(giving.decide(context, occasion), more);
        };
    }

    /** The same decision with more in the same step; nothing more where nothing is decided. */
    public static Decided and(Decided decided, List<Event> more) {
        if (!(decided instanceof Decided.Events it) || it.events().isEmpty()) {
            return decided;
        }
        return new Decided.Events(
                Stream.concat(it.events().stream(), more.stream()).toList());
    }

    /** Whoever takes over takes over what was promised. */
    private static Decided passing(Decided decided, Context context, Handoff handoff, String from, String to) {
        List<ContactId> contacts = List.of(handoff.from(), handoff.contact());
        return from.equals(to) ? decided : and(decided, Solving.pass(context.get(Cases.SLICE), contacts, from, to));
    }

    /** What makes it a callback: she is called from a moment on, and where there is a case that is promised. */
    private static List<Event> calling(ContactId id, Offer offer, CallAt call, Cases cases, Occasion occasion) {
        UUID promise = occasion.id("callback");
        Optional<Event> promised = cases.of(id)
                .filter(Case::open)
                .map(about -> new PromiseMade(
                        about.id(),
                        promise,
                        call.promise(),
                        offer.to().name(),
                        latest(call.due(), occasion.at()).plus(LEEWAY)));
        List<Event> events = new ArrayList<>();
        events.add(new CallbackAsked(id, call.number(), call.due(), promised.map(any -> promise)));
        promised.ifPresent(events::add);
        return events;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static ContactId visit(Occasion occasion) {
        return new ContactId(occasion.id("visit"));
    }

    private static Decided onward(Contact contact, Offer offer, AgentRef sender, Occasion occasion) {
        if (contact.state() == ContactState.WRAP_UP && offer.call().isEmpty()) {
            return Decided.refuse("contact-over", "The conversation is over; it cannot be handed over any more.");
        }
        List<Event> events = told(contact, offer);
        events.add(given(contact.id(), contact.id(), offer, sender, occasion));
        boolean person = offer.to().kind() == Target.Kind.AGENT;
        String queue = person ? contact.queue().orElse("") : offer.to().id();
        Optional<AgentRef> reserved =
                person ? Optional.of(new AgentRef(offer.to().id(), offer.to().name())) : Optional.empty();
        events.add(
                offer.stay()
                        ? new ColleagueSought(contact.id(), queue, reserved)
                        : new ContactQueued(contact.id(), queue, reserved));
        return new Decided.Events(events);
    }

    private static Decided tooManyOpen() {
        return Decided.refuse("too-many-contacts", "This customer has too many open contacts already.");
    }

    private static Decided toStore(Contact contact, Offer offer, AgentRef sender, Occasion occasion) {
        ContactId visit = visit(occasion);
        List<Event> events = told(contact, offer);
        events.add(new ContactOpened(
                visit, Channel.STORE, "expected-" + visit, "", offer.to().id()));
        events.add(given(contact.id(), visit, offer, sender, occasion));
        events.add(new ContactQueued(visit, offer.to().id(), Optional.empty()));
        return new Decided.Events(events);
    }

    private static List<Event> told(Contact contact, Offer offer) {
        List<Event> events = new ArrayList<>();
        if (!offer.tell().isBlank() && contact.channel() == Channel.WEB) {
            events.add(new MessageSent(contact.id(), offer.tell()));
        }
        return events;
    }

    private static Event given(ContactId from, ContactId to, Offer offer, AgentRef sender, Occasion occasion) {
        return new HandoffGiven(
                new HandoffId(occasion.id("handoff")),
                from,
                to,
                sender,
                offer.to(),
                offer.why(),
                offer.briefing(),
                offer.stay());
    }

    /** The acting agent confirms having read it; only who has the contact can. */
    public static Decision acknowledge(HandoffId id) {
        return (context, occasion) -> {
            AgentRef reader = AgentRef.of(occasion.by());
            Optional<Handoff> found = context.get(Handoffs.SLICE).find(id);
            if (found.isEmpty()) {
                return Decided.refuse("unknown-handoff", "There is no such handoff any more.");
            }
            if (found.get().state() != State.PENDING) {
                return Decided.nothing();
            }
            boolean receiver = context.get(Contacts.SLICE)
                    .findAny(found.get().contact())
                    .filter(contact -> contact.isWith(reader.id()))
                    .isPresent();
            return receiver
                    ? passing(
                            Decided.events(new HandoffAcknowledged(id, reader)),
                            context,
                            found.get(),
                            found.get().promiser(),
                            reader.name())
                    : Decided.refuse("not-yours", "Accept the contact before you confirm its story.");
        };
    }

    /**
     * Finishes the work of the acting agent, as {@link Talking#wrapUp} does. Whoever finished what she was handed has read
     * it: a handoff that nobody confirmed is confirmed by that, and does not stay open for good.
     */
    public static Decision wrapUp(ContactId id, String outcome, String note) {
        Decision finishing = Searching.ending(id, Talking.wrapUp(id, outcome, note));
        return (context, occasion) -> {
            AgentRef reader = AgentRef.of(occasion.by());
            Decided finished = finishing.decide(context, occasion);
            return pending(context, id)
                    .filter(handoff -> !Searching.looks(context, id))
                    .map(handoff -> passing(
                            and(finished, List.of(new HandoffAcknowledged(handoff.id(), reader))),
                            context,
                            handoff,
                            handoff.promiser(),
                            reader.name()))
                    .orElse(finished);
        };
    }

    /**
     * Ends the conversation, as {@link Talking#end} does. A customer who leaves before anybody took what was handed on
     * ends the handoff, and what was promised is the sender's again.
     */
    public static Decision end(ContactId id, String cause, String by) {
        Decision ending = Searching.ending(id, Talking.end(id, cause, by));
        return (context, occasion) -> {
            Decided ended = ending.decide(context, occasion);
            boolean waited = context.get(Contacts.SLICE)
                    .find(id)
                    .filter(contact -> contact.state().waits())
                    .isPresent();
            return pending(context, id)
                    .filter(handoff -> waited)
                    .map(handoff -> passing(
                            and(ended, List.of(new HandoffReturned(handoff.id(), Back.CUSTOMER_LEFT))),
                            context,
                            handoff,
                            handoff.promiser(),
                            handoff.sender().name()))
                    .orElse(ended);
        };
    }

    private static Optional<Handoff> pending(Context context, ContactId id) {
        return context.get(Handoffs.SLICE).of(id).filter(handoff -> handoff.state() == State.PENDING);
    }

    /** Nobody took it: the contact is with the sender again, as it was. */
    public static Decision giveBack(HandoffId id, String reason) {
        return returning(
                id,
                (handoff, contact) -> Decided.events(
                        new HandoffReturned(id, reason), new ContactAccepted(contact.id(), handoff.sender())));
    }

    /** Nobody took it, and the sender has no room for it any more: it waits in its queue, for anybody. */
    public static Decision giveUp(HandoffId id, String reason) {
        return returning(
                id,
                (handoff, contact) -> contact.queue()
                        .filter(queue -> !queue.isBlank())
                        .map(queue -> Decided.events(
                                new HandoffReturned(id, reason),
                                new ContactQueued(contact.id(), queue, Optional.empty())))
                        .orElseGet(Decided::nothing));
    }

    private static Decision returning(HandoffId id, BiFunction<Handoff, Contact, Decided> how) {
        return (context, occasion) -> context.get(Handoffs.SLICE)
                .find(id)
                .filter(handoff -> handoff.state() == State.PENDING)
                .flatMap(handoff -> context.get(Contacts.SLICE)
                        .find(handoff.contact())
                        .filter(contact -> contact.state() == ContactState.QUEUED)
                        .map(contact -> passing(
                                how.apply(handoff, contact),
                                context,
                                handoff,
                                handoff.promiser(),
                                handoff.sender().name())))
                .orElseGet(Decided::nothing);
    }
}
