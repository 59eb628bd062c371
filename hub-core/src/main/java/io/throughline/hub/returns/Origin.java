package io.throughline.hub.returns;

import io.throughline.hub.purchase.Place;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a return came from.
 *
 * @param place the branch it was asked for in, or the web
 * @param contact the contact it was asked for in
 * @param caseId the case it belongs to
 * @param lookup how the purchase was found
 */
public record Origin(Place place, Optional<UUID> contact, Optional<UUID> caseId, Optional<Lookup> lookup) {
    /** Asked for at a place, with nothing more known. */
    public static Origin at(Place place) {
        return new Origin(place, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
