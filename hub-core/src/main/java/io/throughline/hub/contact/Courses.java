package io.throughline.hub.contact;

import io.throughline.hub.contact.Arriving.Arrival;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.Occasion;
import java.util.Optional;

/** Says where arriving contacts go. Pure: the same arrival of the same customer at the same time goes the same way. */
@FunctionalInterface
public interface Courses {
    /** Every contact waits where its channel leads. */
    Courses NONE = (arrival, customer, occasion) -> Optional.empty();

    /** Where it goes; empty for where its channel leads. */
    Optional<Course> of(Arrival arrival, Context customer, Occasion occasion);
}
