package io.throughline.ui.desk;

import io.throughline.hub.attendance.Attendance;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.ContactState;
import io.throughline.hub.floor.Card;
import io.throughline.hub.floor.Floor;
import io.throughline.hub.people.User;
import io.throughline.hub.presence.Presence;
import io.throughline.hub.queues.Queue;
import io.throughline.hub.queues.Queues;
import io.throughline.ui.http.Answer;
import io.throughline.ui.http.Api;
import io.throughline.ui.http.Request;
import io.throughline.ui.session.PresenceView;
import io.throughline.ui.session.UserView;
import io.throughline.ui.stream.Feed;
import io.vertx.core.Future;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Everything on somebody's desk right now. */
public final class DeskOperation {
    private record Desk(
            UserView me,
            PresenceView presence,
            List<CardView> offers,
            List<CardView> mine,
            List<CardView> waiting,
            List<AttendanceView> here,
            boolean callsOut,
            String asOf) {}

    private final Floor floor;
    private final Cards cards;
    private final Queues queues;
    private final Function<String, Presence> presences;
    private final Attendance attendance;
    private final Feed feed;
    private final boolean callsOut;

    /**
     * What desks are drawn from.
     *
     * @param callsOut whether customers can be called from here
     */
    public record Tools(
            Floor floor,
            Cards cards,
            Queues queues,
            Function<String, Presence> presences,
            Attendance attendance,
            Feed feed,
            boolean callsOut) {}

    /** Desks drawn from this. */
    public DeskOperation(Tools tools) {
        this.floor = tools.floor();
        this.cards = tools.cards();
        this.queues = tools.queues();
        this.presences = tools.presences();
        this.attendance = tools.attendance();
        this.feed = tools.feed();
        this.callsOut = tools.callsOut();
    }

    /** Takes its operation. */
    public void bind(Api api) {
        api.on("readDesk", request -> Future.succeededFuture(Answer.ok(desk(request))));
    }

    /** The place in the stream is taken first: what changes meanwhile comes again, and nothing is missed. */
    private Desk desk(Request request) {
        String asOf = feed.place().toString();
        User me = request.person().user();
        String id = me.id().value();
        Locale language = request.language();
        Set<String> served = served(me);
        List<CardView> offers = those(contact -> contact.isOfferedTo(id), language);
        List<CardView> mine = those(contact -> contact.isWith(id), language);
        List<CardView> waiting = those(contact -> waits(contact, served), language);
        return new Desk(
                UserView.of(me, language, queues),
                PresenceView.of(presences.apply(id)),
                offers,
                mine,
                waiting,
                here(Stream.of(offers, mine, waiting).flatMap(List::stream)),
                callsOut,
                asOf);
    }

    private List<AttendanceView> here(Stream<CardView> listed) {
        return listed.map(card -> new ContactId(card.id()))
                .map(contact -> AttendanceView.of(contact, attendance.at(contact)))
                .filter(view -> !view.people().isEmpty())
                .toList();
    }

    private Set<String> served(User me) {
        Set<String> served = new HashSet<>();
        queues.of(me.id().value()).stream().map(Queue::id).forEach(served::add);
        me.branch().ifPresent(served::add);
        return served;
    }

    private static boolean waits(Contact contact, Set<String> served) {
        return contact.state() == ContactState.QUEUED
                && contact.queue().filter(served::contains).isPresent();
    }

    private List<CardView> those(Predicate<Contact> which, Locale language) {
        return floor.cards().stream()
                .filter(card -> which.test(card.contact()))
                .sorted(Comparator.comparing((Card card) -> card.contact().queuedAt()))
                .map(card -> cards.view(card, language))
                .toList();
    }
}
