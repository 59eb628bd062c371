package io.throughline.hub.returns;

import io.throughline.hub.journal.Key;
import io.throughline.hub.returns.ReturnEvent.LineRejected;
import io.throughline.hub.returns.ReturnEvent.ReturnCancelled;
import io.throughline.hub.returns.ReturnEvent.ReturnExpired;
import io.throughline.hub.returns.ReturnEvent.ReturnRequested;
import io.throughline.hub.story.Event;
import io.throughline.hub.story.KeyChange;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What returns are found by, and how the journal itself refuses that a piece comes back twice. */
final class ReturnKeys {
    private ReturnKeys() {}

    static KeyChange of(Event event) {
        if (event instanceof ReturnRequested requested) {
            return new KeyChange(claims(requested), Set.of());
        }
        return new KeyChange(
                Set.of(), givenUp(event).stream().map(ReturnedUnit::key).collect(Collectors.toSet()));
    }

    private static Set<Key> claims(ReturnRequested requested) {
        Set<Key> claims = new HashSet<>();
        claims.add(requested.number().key());
        for (RequestedLine line : requested.lines()) {
            line.pieces().stream()
                    .map(piece -> new ReturnedUnit(requested.bought().reference(), line.line(), piece))
                    .forEach(unit -> claims.add(unit.key()));
        }
        return claims;
    }

    private static List<ReturnedUnit> givenUp(Event event) {
        if (event instanceof LineRejected rejected) {
            return rejected.givenUp();
        }
        if (event instanceof ReturnCancelled cancelled) {
            return cancelled.givenUp();
        }
        return event instanceof ReturnExpired expired ? expired.givenUp() : List.of();
    }

    static Set<String> searchWords(Returns returns) {
        return returns.newest().stream()
                .map(each -> each.number().text().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
