package io.throughline.ui.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next the cursor of the next page; absent on the last
 */
public record Items<T>(List<T> items, Optional<String> next) {
    public Items {
        items = List.copyOf(items);
    }

    /** All there is. */
    public static <T> Items<T> all(List<T> items) {
        return new Items<>(items, Optional.empty());
    }

    /**
     * The first so many of what was read.
     *
     * @param read one more than the page holds, where there is more
     * @param cursor of the last one that the page holds
     */
    public static <T> Items<T> page(List<T> read, int limit, Function<T, String> cursor) {
        return read.size() <= limit
                ? all(read)
                : new Items<>(read.subList(0, limit), Optional.of(cursor.apply(read.get(limit - 1))));
    }

    /** The same page of something made of each. */
    public <R> Items<R> map(Function<T, R> view) {
        return new Items<>(items.stream().map(view).toList(), next);
    }
}
