package io.throughline.hub.person;

import io.throughline.hub.customer.Identity;
import io.throughline.hub.lane.Contexts;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.CustomerId;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds all records of a person by following the links. */
public final class Persons {
    private static final int MAX_RECORDS = 12;

    private final Contexts contexts;

    /** Persons whose records are among these contexts. */
    public Persons(Contexts contexts) {
        this.contexts = contexts;
    }

    /** Holds the person to whom the record belongs, or nothing when there is no such record. */
    public Future<Optional<Person>> find(CustomerId customer) {
        return find(customer, 0);
    }

    /** Holds the person as of this version of the record, or later. */
    public Future<Optional<Person>> find(CustomerId customer, long version) {
        return contexts.atLeast(customer, version)
                .compose(first -> first.version() == 0
                        ? Future.succeededFuture(Optional.empty())
                        : follow(new ArrayList<>(List.of(first)), new HashSet<>(Set.of(customer)), 0)
                                .map(Person::new)
                                .map(Optional::of));
    }

    private Future<List<Context>> follow(List<Context> found, Set<CustomerId> seen, int next) {
        if (next == found.size()) {
            return Future.succeededFuture(found);
        }
        List<CustomerId> others = found.get(next).get(Identity.SLICE).links().stream()
                .map(Identity.Link::other)
                .filter(other -> seen.size() < MAX_RECORDS && seen.add(other))
                .toList();
        return Future.all(others.stream().map(contexts::latest).toList()).compose(loaded -> {
            found.addAll(loaded.<Context>list());
            return follow(found, seen, next + 1);
        });
    }
}
