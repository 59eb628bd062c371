package io.throughline.channel.intake;

import io.throughline.hub.customer.Presented;
import io.throughline.hub.story.Occasion;
import java.util.List;

/**
 * One thing a channel delivers. The same delivery may come again; it counts once.
 *
 * @param handles by which the customer can be recognised; may be empty for what belongs to a known call
 */
public record Delivery(Occasion occasion, List<Presented> handles, Happening what) {
    public Delivery {
        handles = List.copyOf(handles);
    }
}
