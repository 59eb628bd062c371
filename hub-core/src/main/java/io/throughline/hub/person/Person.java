package io.throughline.hub.person;

import io.throughline.hub.customer.Identity;
import io.throughline.hub.mood.Moods;
import io.throughline.hub.mood.Moods.Mood;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.story.Slice;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A customer with everything that is known about her under any record. The union is made when it is read; no record
 * changes by being linked, so taking a link back leaves both exactly as they were.
 *
 * @param records the record that was asked for first, then those linked to it, directly or through others
 */
public record Person(List<Context> records) {
    public Person {
        records = List.copyOf(records);
        if (records.isEmpty()) {
            throw new IllegalArgumentException("a person has at least one record");
        }
    }

    /** The record that was asked for. */
    public Context record() {
        return records.get(0);
    }

    /** The record that was asked for. */
    public CustomerId customer() {
        return record().customer();
    }

    /** The states of one feature, one per record. */
    public <S> Stream<S> all(Slice<S> slice) {
        return records.stream().map(context -> context.get(slice));
    }

    /** Her name, from whichever record has it. */
    public Optional<String> name() {
        return all(Identity.SLICE).flatMap(identity -> identity.name().stream()).findFirst();
    }

    /** Her language, from whichever record has it. */
    public Optional<String> language() {
        return all(Identity.SLICE)
                .flatMap(identity -> identity.language().stream())
                .findFirst();
    }

    /** When she first made herself heard. */
    public Optional<Instant> since() {
        return all(Identity.SLICE)
                .flatMap(identity -> identity.since().stream())
                .min(Comparator.naturalOrder());
    }

    /** How she felt, oldest first. */
    public List<Mood> moods() {
        return all(Moods.SLICE)
                .flatMap(moods -> moods.curve().stream())
                .sorted(Comparator.comparing(Mood::at))
                .toList();
    }

    /** How she feels now, as far as we know. */
    public Optional<Mood> mood() {
        return moods().stream().reduce((older, newer) -> newer);
    }
}
