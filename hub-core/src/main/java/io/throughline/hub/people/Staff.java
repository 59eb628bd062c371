package io.throughline.hub.people;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everybody who works here, at hand without asking the database; at most a few seconds old. */
public final class Staff extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(Staff.class);
    private static final long REFRESH_MILLIS = 3_000;
    private static final int PAGE = 500;

    private final People people;
    private volatile Map<String, User> known = Map.of();

    /** The staff among these people. */
    public Staff(People people) {
        this.people = people;
    }

    /** Holds when everybody is known. */
    @Override
    public Future<?> start() {
        vertx.setPeriodic(
                REFRESH_MILLIS,
                any -> refresh()
                        .onFailure(failure -> LOG.warn("cannot look up the staff just now: {}", failure.getMessage())));
        return refresh();
    }

    /** Holds when everybody is known as the database has them now. */
    public Future<Void> refresh() {
        return read("", new LinkedHashMap<>())
                .onSuccess(all -> known = Map.copyOf(all))
                .mapEmpty();
    }

    private Future<Map<String, User>> read(String after, Map<String, User> found) {
        return people.after(after, PAGE).compose(page -> {
            page.forEach(user -> found.put(user.id().value(), user));
            return page.size() < PAGE
                    ? Future.succeededFuture(found)
                    : read(page.get(page.size() - 1).id().value(), found);
        });
    }

    /** The member of staff with this id. */
    public Optional<User> find(String id) {
        return Optional.ofNullable(known.get(id));
    }

    /** Everybody. */
    public Collection<User> all() {
        return known.values();
    }
}
