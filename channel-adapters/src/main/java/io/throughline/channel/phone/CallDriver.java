package io.throughline.channel.phone;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.ContactEvent;
import io.throughline.hub.contact.ContactEvent.CallbackAsked;
import io.throughline.hub.contact.ContactEvent.ContactAccepted;
import io.throughline.hub.contact.ContactEvent.ContactEnded;
import io.throughline.hub.contact.ContactEvent.ContactHeld;
import io.throughline.hub.contact.ContactEvent.ContactOpened;
import io.throughline.hub.contact.ContactEvent.ContactQueued;
import io.throughline.hub.contact.ContactEvent.ContactResumed;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Happened;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a telephone system do what agents do in the hub: connects who accepted, holds, resumes, passes on and hangs up.
 *
 * <p>Give it to a {@link io.throughline.hub.tail.Tail} that starts before every call that is still going on. What the
 * telephone system itself told is not told back to it. Orders are given one after the other, in the order of the
 * journal.
 */
public final class CallDriver {
    private static final Logger LOG = LoggerFactory.getLogger(CallDriver.class);
    private static final int MOST_CALLS = 100_000;

    private final PhoneControl control;
    private final Cache<ContactId, String> calls =
            Caffeine.newBuilder().maximumSize(MOST_CALLS).build();
    private Future<?> last = Future.succeededFuture();

    /** Drives this telephone system. */
    public CallDriver(PhoneControl control) {
        this.control = control;
    }

    /** Follows what happened; called on one thread. */
    public void follow(List<Happened> happened) {
        happened.forEach(this::follow);
    }

    private void follow(Happened happened) {
        if (happened.event() instanceof ContactOpened opened && opened.channel() == Channel.PHONE) {
            calls.put(opened.contact(), opened.reference());
        } else if (happened.event() instanceof ContactEvent event) {
            Optional.ofNullable(calls.getIfPresent(event.contact())).ifPresent(call -> order(happened, event, call));
        }
    }

    private void order(Happened happened, ContactEvent event, String call) {
        last = last.transform(any -> give(event, call, isMachine(happened.by())))
                .onFailure(failure -> LOG.warn("the telephone did not do {}: {}", event, failure.getMessage()));
    }

    private static boolean isMachine(Actor actor) {
        return actor.kind() == Actor.Kind.SYSTEM && !actor.equals(Actor.HUB);
    }

    private Future<Void> give(ContactEvent event, String call, boolean told) {
        if (event instanceof CallbackAsked) {
            return control.hangUp(call); // whoever is called back need not hold the line
        }
        if (event instanceof ContactQueued queued) {
            return control.queue(call, queued.queue());
        }
        if (event instanceof ContactAccepted accepted) {
            return control.connect(call, accepted.agent());
        }
        return told ? Future.succeededFuture() : giveTalking(event, call);
    }

    private Future<Void> giveTalking(ContactEvent event, String call) {
        if (event instanceof ContactHeld) {
            return control.hold(call);
        }
        if (event instanceof ContactResumed) {
            return control.resume(call);
        }
        return event instanceof ContactEnded ? control.hangUp(call) : Future.succeededFuture();
    }
}
