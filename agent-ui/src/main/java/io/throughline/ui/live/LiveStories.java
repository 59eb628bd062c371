package io.throughline.ui.live;

import io.throughline.hub.customer.IdentityEvent.CustomersLinked;
import io.throughline.hub.customer.IdentityEvent.CustomersUnlinked;
import io.throughline.hub.person.Person;
import io.throughline.hub.person.Persons;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.story.Happened;
import io.throughline.ui.stream.Feed;
import io.throughline.ui.stream.Message;
import io.throughline.ui.stream.Subscription;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells pages that the story they show has changed. That of the record to which something happened, and those
 * of the records that are linked to it, for they show it as well.
 */
public final class LiveStories {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStories.class);
    private static final Object NOTHING = Optional.empty(); // read the story again

    private final Feed feed;
    private final Persons persons;

    /** Tells this feed. */
    public LiveStories(Feed feed, Persons persons) {
        this.feed = feed;
        this.persons = persons;
    }

    /** Takes in what the tail hands on. */
    public void accept(List<Happened> happened) {
        Map<CustomerId, Long> newest = new LinkedHashMap<>();
        happened.forEach(
                each -> newest.merge(each.envelope().customer(), each.envelope().version(), Math::max));
        parted(happened).forEach(other -> tellLinked(other, 0, newest.keySet()));
        newest.forEach((customer, version) -> tellAll(customer, version, newest.keySet()));
    }

    /** Records that were linked to one another until now are not found by their links any more. */
    private static Set<CustomerId> parted(List<Happened> happened) {
        Set<CustomerId> parted = new LinkedHashSet<>();
        for (Happened each : happened) {
            if (each.event() instanceof CustomersUnlinked unlinked) {
                parted.add(unlinked.other());
            }
            if (each.event() instanceof CustomersLinked linked) {
                parted.add(linked.other());
            }
        }
        return parted;
    }

    /** Whoever reads the story because of this has to find in it what happened: not before it can be found there. */
    private void tellAll(CustomerId customer, long version, Collection<CustomerId> told) {
        if (feed.isAnythingFollowed(Subscription.STORY)) {
            tellLinked(customer, version, told).onComplete(any -> tell(customer, version));
        } else {
            tell(customer, version);
        }
    }

    private Future<?> tellLinked(CustomerId customer, long version, Collection<CustomerId> told) {
        Future<?> done = persons.find(customer, version)
                .onSuccess(found ->
                        found.map(Person::records).orElse(List.of()).forEach(record -> tellUnless(record, told)));
        return done.onFailure(failure -> LOG.warn("cannot tell of the story of {} just now", customer, failure));
    }

    private void tellUnless(Context record, Collection<CustomerId> told) {
        if (!told.contains(record.customer())) {
            tell(record.customer(), record.version());
        }
    }

    private void tell(CustomerId customer, long version) {
        feed.publish(new Message(
                Set.of(Subscription.ofStory(customer.value())),
                "story",
                customer.toString(),
                version,
                language -> NOTHING,
                false));
    }
}
