package io.throughline.ui.customer;

import io.throughline.hub.customer.Handle;
import io.throughline.hub.customer.HandleKind;
import io.throughline.hub.customer.HandleReader;
import io.throughline.hub.journal.Hit;
import io.throughline.hub.journal.Journal;
import io.throughline.hub.journal.Key;
import io.throughline.hub.journal.StreamId;
import io.throughline.hub.person.Person;
import io.throughline.hub.person.Persons;
import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.ProblemException;
import io.throughline.hub.story.CustomerId;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds people by whatever is known of them. */
public final class Finding {
    private final Journal journal;
    private final Persons persons;
    private final HandleReader handles;

    /** Finds in this journal. */
    public Finding(Journal journal, Persons persons, HandleReader handles) {
        this.journal = journal;
        this.persons = persons;
        this.handles = handles;
    }

    /** Holds the person of this record; ends the request when there is none. */
    public Future<Person> person(CustomerId customer) {
        return person(customer, 0);
    }

    /** Holds the person of this record, as of this version of it or later. */
    public Future<Person> person(CustomerId customer, long version) {
        return persons.find(customer, version)
                .map(found -> found.orElseThrow(
                        () -> new ProblemException(Problem.notFound("There is no customer " + customer))));
    }

    /** Holds the customer to whom a key leads; ends the request when there is none. */
    public Future<CustomerId> holder(Key key) {
        return journal.resolve(List.of(key))
                .map(found -> Optional.ofNullable(found.get(key))
                        .map(CustomerId::of)
                        .orElseThrow(() -> new ProblemException(Problem.notFound("There is no " + key))));
    }

    /** Holds the person whom a handle identifies. */
    public Future<List<Person>> byHandle(Handle handle) {
        return byKey(handle.key());
    }

    /** Holds the person to whom a key leads; nobody when it leads nowhere. */
    public Future<List<Person>> byKey(Key key) {
        return resolve(List.of(key)).compose(this::persons);
    }

    /** Holds the people whom a text identifies as it stands, then those whom its words fit. */
    public Future<List<Person>> byText(String text, int limit) {
        return exactly(text)
                .compose(exact -> journal.search(text, limit).compose(hits -> {
                    Set<CustomerId> all = new LinkedHashSet<>(exact);
                    hits.stream().map(Hit::stream).map(CustomerId::of).forEach(all::add);
                    return persons(all.stream().limit(limit).toList());
                }));
    }

    /** Holds the people whom a text identifies as it stands, whatever kind of handle it is. */
    public Future<List<Person>> byAnyHandle(String text) {
        return exactly(text).compose(this::persons);
    }

    private Future<Collection<CustomerId>> exactly(String text) {
        return resolve(Arrays.stream(HandleKind.values())
                .filter(kind -> kind != HandleKind.VISITOR)
                .flatMap(kind -> handles.read(kind, text).stream())
                .map(Handle::key)
                .toList());
    }

    private Future<Collection<CustomerId>> resolve(List<Key> keys) {
        return journal.resolve(keys).map(found -> inOrder(keys, found));
    }

    private static Collection<CustomerId> inOrder(List<Key> keys, Map<Key, StreamId> found) {
        Set<CustomerId> customers = new LinkedHashSet<>();
        keys.forEach(
                key -> Optional.ofNullable(found.get(key)).map(CustomerId::of).ifPresent(customers::add));
        return customers;
    }

    /** Two records of one person are one find. */
    private Future<List<Person>> persons(Collection<CustomerId> customers) {
        return Future.all(customers.stream().map(persons::find).toList())
                .map(all -> distinct(all.<Optional<Person>>list()));
    }

    private static List<Person> distinct(List<Optional<Person>> found) {
        Set<CustomerId> seen = new HashSet<>();
        List<Person> people = new ArrayList<>();
        found.stream().flatMap(Optional::stream).forEach(person -> {
            if (!seen.contains(person.customer())) {
                person.records().forEach(record -> seen.add(record.customer()));
                people.add(person);
            }
        });
        return people;
    }
}
