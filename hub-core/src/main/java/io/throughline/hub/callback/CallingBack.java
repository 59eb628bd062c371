package io.throughline.hub.callback;

import io.throughline.hub.cases.Case.PromiseState;
import io.throughline.hub.cases.CaseEvent.PromiseKept;
import io.throughline.hub.cases.Cases;
import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Callback;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactEvent.CallbackAsked;
import io.throughline.hub.contact.ContactEvent.CallbackTried;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.Talking;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.Decided;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * We call the customer instead of her waiting. Nobody loses her: until she was spoken to, or nobody answered
 * {@value Callback#ENOUGH} times, the contact cannot be wrapped up, and what is tried again comes back to its queue.
 */
public final class CallingBack {
    private static final Duration LONGEST = Duration.ofDays(60);

    private CallingBack() {}

    /** She would rather be called at this number than wait; she keeps her place. */
    public static Decision instead(ContactId id, String number) {
        return Talking.onContact(id, (contact, occasion) -> {
            if (number.isBlank()) {
                return Decided.refuse("no-number", "There is no number to call back.");
            }
            return contact.state().waits()
                    ? Decided.events(new CallbackAsked(id, number, occasion.at(), Optional.empty()))
                    : Decided.refuse("not-waiting", "This contact does not wait for an agent any more.");
        });
    }

    /**
     * The acting agent called her.
     *
     * @param again when somebody should try again; only where she was not reached
     */
    public static Decision tried(ContactId id, boolean reached, Optional<Instant> again) {
        return (context, occasion) -> Talking.onContact(id, Talking.mine((contact, now) -> {
                    if (contact.callback().isEmpty() || contact.state().waits()) {
                        return Decided.refuse("no-callback", "This contact is no callback of yours.");
                    }
                    if (again.filter(at -> reached || !isLater(at, now.at())).isPresent()) {
                        return Decided.refuse(
                                "later-when", "A contact comes back at a moment within the next sixty days.");
                    }
                    return new Decided.Events(tried(context, contact, AgentRef.of(now.by()), reached, again));
                }))
                .decide(context, occasion);
    }

    private static boolean isLater(Instant at, Instant now) {
        return at.isAfter(now) && !at.isAfter(now.plus(LONGEST));
    }

    /** What a call to her means, and what was promised of it. */
    static List<Event> tried(
            Context context, Contact contact, AgentRef agent, boolean reached, Optional<Instant> again) {
        List<Event> events = new ArrayList<>();
        events.add(new CallbackTried(contact.id(), agent, reached, again));
        if (reached) {
            contact.callback()
                    .flatMap(Callback::promise)
                    .ifPresent(promise -> context.get(Cases.SLICE).open().stream()
                            .forEach(each -> each.promise(promise)
                                    .filter(made -> made.state() == PromiseState.OPEN)
                                    .map(made -> new PromiseKept(each.id(), promise, Optional.of(made.due())))
                                    .ifPresent(events::add)));
        }
        return events;
    }
}
