package io.throughline.channel.intake;

import io.throughline.hub.customer.Handle;
import io.throughline.hub.customer.HandleKind;
import io.throughline.hub.customer.HandleReader;
import io.throughline.hub.customer.Presented;
import io.throughline.hub.problem.Flaw;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a list of {@code {"kind", "value"}} that keeps its schema into handles of one form. */
public final class HandleList {
    private final HandleReader reader;

    /** Reads with this reader. */
    public HandleList(HandleReader reader) {
        this.reader = reader;
    }

    /** The handles; what cannot be one becomes a flaw. */
    public List<Presented> read(JsonArray list, String pointer, List<Flaw> flaws) {
        List<Presented> handles = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            JsonObject each = list.getJsonObject(i);
            HandleKind kind = HandleKind.find(each.getString("kind")).orElseThrow();
            Optional<Handle> handle = reader.read(kind, each.getString("value"));
            handle.map(Handle::presented).filter(one -> !handles.contains(one)).ifPresent(handles::add);
            if (handle.isEmpty()) {
                flaws.add(new Flaw(pointer + "/" + i + "/value", "must be " + HandleReader.expectation(kind)));
            }
        }
        return handles;
    }
}
