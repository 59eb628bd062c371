package io.throughline.ui.live;

import io.throughline.hub.attendance.Attendance;
import io.throughline.hub.attendance.Attending;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.floor.Floor;
import io.throughline.ui.desk.AttendanceView;
import io.throughline.ui.stream.Feed;
import io.throughline.ui.stream.Message;
import io.throughline.ui.stream.Subscription;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells desks who has a contact open: those that list it, and those that have it open themselves. */
public final class LiveAttendance {
    private final Feed feed;
    private final Attendance attendance;
    private final Floor floor;
    private final InstantSource clock;

    /** Tells this feed. */
    public LiveAttendance(Feed feed, Attendance attendance, Floor floor, InstantSource clock) {
        this.feed = feed;
        this.attendance = attendance;
        this.floor = floor;
        this.clock = clock;
    }

    /** Other people have it open than before. */
    public void changed(ContactId contact) {
        List<Attending> here = attendance.at(contact);
        Set<String> addresses = new HashSet<>();
        here.forEach(each -> addresses.add(Subscription.ofAgent(each.agent().id())));
        floor.card(contact).ifPresent(card -> addresses.addAll(LiveFloor.addresses(card.contact())));
        feed.pass(new Message(
                addresses,
                "here",
                contact.toString(),
                clock.millis(),
                language -> AttendanceView.of(contact, here),
                false));
    }
}
