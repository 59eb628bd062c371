package io.throughline.channel.phone;

import io.throughline.channel.intake.Happening.CallHappening;
import io.throughline.hub.customer.Presented;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a telephone system told, in the hub's words.
 *
 * @param kind what sort of thing happened, in the vendor's word; part of what tells two deliveries apart
 * @param at by the vendor's clock, where it says so
 * @param handles by which the caller can be recognised
 */
public record PhoneEvent(String kind, Optional<Instant> at, List<Presented> handles, CallHappening what) {
    public PhoneEvent {
        handles = List.copyOf(handles);
    }
}
