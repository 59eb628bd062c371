package io.throughline.ui.finding;

import com.fasterxml.jackson.annotation.JsonValue;
import io.throughline.hub.cases.Case;
import io.throughline.hub.person.Person;
import io.throughline.hub.purchase.Purchase;
import io.throughline.hub.purchase.PurchaseLine;
import io.throughline.hub.returns.Return;
import io.throughline.hub.telling.Telling;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A case, purchase or return of somebody, as the contract has it.
 *
 * @param id a case's id, or the number that stands on paper
 * @param title what it is about
 */
record FoundThing(
        Kind kind,
        String id,
        UUID customer,
        Optional<String> name,
        String title,
        Optional<String> place,
        Instant at,
        boolean open) {

    /** What it is. */
    enum Kind {
        CASE,
        PURCHASE,
        RETURN;

        @JsonValue
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static FoundThing of(Person person, Case it, Telling telling, Locale language) {
        String title = it.title().isBlank() ? telling.topic(it.topic(), language) : it.title();
        return new FoundThing(
                Kind.CASE,
                it.id().toString(),
                person.customer().value(),
                person.name(),
                title,
                Optional.empty(),
                it.openedAt(),
                it.open());
    }

    static FoundThing of(Person person, Purchase it, Telling telling, Locale language) {
        return new FoundThing(
                Kind.PURCHASE,
                it.reference().value(),
                person.customer().value(),
                person.name(),
                it.lines().stream().map(PurchaseLine::name).collect(Collectors.joining(", ")),
                Optional.of(it.branch())
                        .filter(place -> !place.web())
                        .map(place -> telling.place(place.id(), language)),
                it.at(),
                false);
    }

    static FoundThing of(Person person, Return it, Telling telling, Locale language) {
        return new FoundThing(
                Kind.RETURN,
                it.number().text(),
                person.customer().value(),
                person.name(),
                it.lines().stream().map(line -> line.requested().name()).collect(Collectors.joining(", ")),
                Optional.of(telling.place(it.place().id(), language)),
                it.at(),
                false);
    }
}
