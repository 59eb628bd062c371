package io.throughline.hub.lane;

import io.throughline.hub.customer.Presented;
import io.throughline.hub.journal.Key;
import io.throughline.hub.story.CustomerId;
import java.util.List;

/** Whom a command is about. */
public sealed interface Who {
    /** A customer record that is known by its id. */
    record Customer(CustomerId id) implements Who {}

    /** The customer to whom a key leads, for example the one whose contact it is. */
    record Holder(Key key) implements Who {}

    /** Whoever these handles stand for; somebody new when nobody is known by them. */
    record Somebody(List<Presented> handles) implements Who {
        public Somebody {
            handles = List.copyOf(handles);
            if (handles.isEmpty()) {
                throw new IllegalArgumentException("somebody needs at least one handle");
            }
        }
    }
}
