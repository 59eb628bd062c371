package io.throughline.channel.phone;

import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactEvent;
import io.throughline.hub.contact.ContactEvent.ContactAccepted;
import io.throughline.hub.contact.ContactEvent.ContactEnded;
import io.throughline.hub.contact.ContactEvent.ContactHeld;
import io.throughline.hub.contact.ContactEvent.ContactQueued;
import io.throughline.hub.contact.ContactEvent.ContactResumed;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.lane.Contexts;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Happened;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a telephone system do what agents do in the hub: connects who accepted, holds, resumes, passes on and hangs up.
 *
 * <p>Give it to a {@link io.throughline.hub.tail.Tail}. What the telephone system itself told is not told back to it.
 * Orders are given one after the other, in the order of the journal.
 */
public final class CallDriver {
    private static final Logger LOG = LoggerFactory.getLogger(CallDriver.class);
    private static final Set<Class<?>> ORDERS = Set.of(
            ContactQueued.class, ContactAccepted.class, ContactHeld.class, ContactResumed.class, ContactEnded.class);

    private final Contexts contexts;
    private final PhoneControl control;
    private Future<?> last = Future.succeededFuture();

    /** Drives this telephone system for the calls of these contexts. */
    public CallDriver(Contexts contexts, PhoneControl control) {
        this.contexts = contexts;
        this.control = control;
    }

    /** Follows what happened; called on one thread. */
    public void follow(List<Happened> happened) {
        happened.stream().filter(CallDriver::isOrder).forEach(this::enqueue);
    }

    private static boolean isOrder(Happened happened) {
        boolean talking = happened.event() instanceof ContactHeld
                || happened.event() instanceof ContactResumed
                || happened.event() instanceof ContactEnded;
        boolean told = talking && isMachine(happened.by());
        return ORDERS.contains(happened.event().getClass()) && !told;
    }

    private static boolean isMachine(Actor actor) {
        return actor.kind() == Actor.Kind.SYSTEM && !actor.equals(Actor.HUB);
    }

    private void enqueue(Happened happened) {
        last = last.transform(any -> order(happened));
    }

    private Future<Void> order(Happened happened) {
        ContactEvent event = (ContactEvent) happened.event();
        return contexts.recent(happened.envelope().customer())
                .compose(context -> call(context.get(Contacts.SLICE), event)
                        .map(contact -> give(event, contact.reference()))
                        .orElse(Future.succeededFuture()))
                .onFailure(failure -> LOG.warn("the telephone did not do {}: {}", event, failure.getMessage()));
    }

    private static Optional<Contact> call(Contacts contacts, ContactEvent event) {
        return contacts.findAny(event.contact()).filter(contact -> contact.channel() == Channel.PHONE);
    }

    private Future<Void> give(ContactEvent event, String call) {
        if (event instanceof ContactQueued queued) {
            return control.queue(call, queued.queue());
        }
        if (event instanceof ContactAccepted accepted) {
            return control.connect(call, accepted.agent());
        }
        if (event instanceof ContactHeld) {
            return control.hold(call);
        }
        return event instanceof ContactResumed ? control.resume(call) : control.hangUp(call);
    }
}
