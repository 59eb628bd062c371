package io.throughline.ui.customer;

import io.throughline.hub.customer.Grade;
import io.throughline.hub.customer.HandleKind;
import io.throughline.hub.customer.HandleReader;
import io.throughline.hub.customer.Identity;
import io.throughline.hub.customer.Presented;
import io.throughline.hub.person.Person;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A customer as the contract has her: the person, under the record that was asked for. */
public record CustomerView(
        UUID id,
        Optional<String> name,
        long version,
        List<HandleView> handles,
        Optional<MoodView> mood,
        Optional<String> language) {

    /** What can identify her. */
    public record HandleView(HandleKind kind, String value, String display, Grade grade) {
        static HandleView of(Presented presented, HandleReader reader) {
            return new HandleView(
                    presented.handle().kind(),
                    presented.handle().value(),
                    reader.display(presented.handle()),
                    presented.grade());
        }
    }

    /** Of this person. */
    public static CustomerView of(Person person, HandleReader reader) {
        return new CustomerView(
                person.customer().value(),
                person.name(),
                person.record().version(),
                person.all(Identity.SLICE)
                        .flatMap(identity -> identity.handles().stream())
                        .map(presented -> HandleView.of(presented, reader))
                        .distinct()
                        .toList(),
                person.mood().map(MoodView::of),
                person.language());
    }
}
