package io.throughline.ui.http;

import io.throughline.hub.problem.FlawedRequest;
import java.util.List;
import java.util.Optional;

/**
 * Which part of a list is asked for; its cursor says how many come before.
 *
 * @param after so many are left out
 * @param limit so many are wanted at most
 */
public record Span(int after, int limit) {
    private static final String CURSOR = "[0-9]{1,6}";

    /** As the request says. */
    public static Span of(Request request) {
        return new Span(request.query("cursor").map(Span::read).orElse(0), request.limit());
    }

    private static int read(String cursor) {
        if (!cursor.matches(CURSOR)) {
            throw new FlawedRequest("query/cursor", "is no cursor of an earlier page");
        }
        return Integer.parseInt(cursor);
    }

    /** That part of all there is. */
    public <T> Items<T> of(List<T> all) {
        return page(all.stream().skip(after).limit(limit + 1L).toList());
    }

    /**
     * The page of what was read.
     *
     * @param read that part, and one more where there is more
     */
    public <T> Items<T> page(List<T> read) {
        return read.size() <= limit
                ? Items.all(read)
                : new Items<>(read.subList(0, limit), Optional.of(Integer.toString(after + limit)));
    }
}
