package io.throughline.hub.callback;

import java.util.List;

/**
 * A telephone system by which customers can be called.
 *
 * @param calls with what the ids of its calls begin
 * @param allowed the beginnings of the numbers that may be called, in E.164: a country, or more of it
 * @param barred the beginnings of those that may not be called all the same
 */
public record Line(String calls, List<String> allowed, List<String> barred) {
    public Line {
        allowed = List.copyOf(allowed);
        barred = List.copyOf(barred);
    }

    /** Whether this number, in E.164, may be called. */
    public boolean allows(String number) {
        return allowed.stream().anyMatch(number::startsWith) && barred.stream().noneMatch(number::startsWith);
    }
}
