package io.throughline.hub.supervision;

import io.throughline.hub.floor.Card;
import io.throughline.hub.presence.Presence;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What is going on at this moment: the open contacts, who takes contacts, and whether they are there. */
public record FloorNow(
        Instant at, Collection<Card> cards, Collection<Colleague> staff, Collection<Presence> presences) {
    public FloorNow {
        cards = List.copyOf(cards);
        staff = List.copyOf(staff);
        presences = List.copyOf(presences);
    }

    Presence presence(Colleague colleague) {
        return presences.stream()
                .filter(presence -> presence.agent().equals(colleague.id()))
                .findFirst()
                .orElseGet(() -> Presence.unknown(colleague.id()));
    }
}
