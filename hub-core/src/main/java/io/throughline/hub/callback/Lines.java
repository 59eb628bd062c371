package io.throughline.hub.callback;

import java.util.List;
import java.util.Optional;

/** All lines by which customers can be called, the preferred first. */
public record Lines(List<Line> all) {
    /** Nobody can be called from here. */
    public static final Lines NONE = new Lines(List.of());

    public Lines {
        all = List.copyOf(all);
    }

    /** The line by which this number, in E.164, is called. */
    Optional<Line> to(String number) {
        return all.stream().filter(line -> line.allows(number)).findFirst();
    }
}
