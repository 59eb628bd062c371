package io.throughline.hub.supervision;

import java.util.List;
import java.util.Map;

/** A wallboard together with the lists that its tiles open, of one and the same moment. */
public record Snapshot(Wallboard board, Map<ListName, List<Row>> lists) {
    public Snapshot {
        lists = Map.copyOf(lists);
    }

    /** The list of a tile. */
    public List<Row> list(ListName name) {
        return lists.getOrDefault(name, List.of());
    }
}
