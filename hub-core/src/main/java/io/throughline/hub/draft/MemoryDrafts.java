package io.throughline.hub.draft;

import io.throughline.hub.contact.ContactId;
import io.throughline.hub.draft.Draft.Kind;
import io.throughline.hub.people.UserId;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Drafts that end with the process: for tests and trials. May be used from any thread. */
public final class MemoryDrafts implements Drafts {
    private final Map<Place, Draft> drafts = new HashMap<>();

    private record Place(UserId person, ContactId contact, Kind kind) {}

    @Override
    public synchronized Future<Boolean> keep(Draft draft) {
        Draft before = drafts.put(new Place(draft.person(), draft.contact(), draft.kind()), draft);
        newestFirst(draft.person()).stream().skip(MOST).toList().forEach(drafts.values()::remove);
        return Future.succeededFuture(before == null);
    }

    @Override
    public synchronized Future<List<Draft>> of(UserId person) {
        return Future.succeededFuture(newestFirst(person));
    }

    private List<Draft> newestFirst(UserId person) {
        return drafts.values().stream()
                .filter(draft -> draft.person().equals(person))
                .sorted(Comparator.comparing(Draft::at).reversed())
                .toList();
    }

    @Override
    public synchronized Future<Boolean> drop(UserId person, ContactId contact, Kind kind) {
        return Future.succeededFuture(drafts.remove(new Place(person, contact, kind)) != null);
    }

    @Override
    public synchronized Future<Void> forget(Instant untouchedSince) {
        drafts.values().removeIf(draft -> draft.at().isBefore(untouchedSince));
        return Future.succeededFuture();
    }
}
