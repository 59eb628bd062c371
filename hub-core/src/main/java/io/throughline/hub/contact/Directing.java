package io.throughline.hub.contact;

import io.throughline.hub.contact.ContactEvent.ContactQueued;
import io.throughline.hub.contact.ContactEvent.ContactRouted;
import io.throughline.hub.story.Decided;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.Event;
import java.util.List;
import java.util.Optional;

/** A contact waits somewhere, and when nobody takes it there in time, somewhere else. */
public final class Directing {
    private Directing() {}

    /** It sets out: it waits in the first place. */
    static List<Event> setOut(ContactId id, Course course) {
        return goTo(id, course.plan(), course.rule(), 0, course.routes());
    }

    /** Its time in one place has passed: it waits in the next one. Refused when somebody has it, or is asked. */
    public static Decision moveOn(ContactId id) {
        return Talking.onContact(
                id,
                (contact, occasion) -> contact.routed()
                        .filter(routed -> contact.state() == ContactState.QUEUED
                                && routed.until()
                                        .filter(until -> !occasion.at().isBefore(until))
                                        .isPresent())
                        .map(routed -> Decided.events(
                                goTo(id, routed.plan(), routed.rule(), routed.step() + 1, routed.next())))
                        .orElseGet(() -> Decided.refuse("not-due", "This contact does not move on yet.")));
    }

    private static List<Event> goTo(ContactId id, String plan, String rule, int step, List<Route> routes) {
        Route route = routes.get(0);
        return List.of(
                new ContactRouted(id, plan, rule, step, route, routes.subList(1, routes.size())),
                new ContactQueued(id, route.queue(), Optional.empty()));
    }
}
