package io.throughline.ui.desk;

import io.throughline.hub.attendance.Attending;
import io.throughline.hub.contact.ContactId;
import java.util.List;
import java.util.UUID;

/** Who has a contact open. */
public record AttendanceView(UUID contact, List<PersonHere> people) {
    /** Somebody who has it open. */
    public record PersonHere(String id, String name, boolean typing) {}

    /** All of them. */
    public static AttendanceView of(ContactId contact, List<Attending> people) {
        return new AttendanceView(
                contact.value(),
                people.stream()
                        .map(each ->
                                new PersonHere(each.agent().id(), each.agent().name(), each.typing()))
                        .toList());
    }
}
