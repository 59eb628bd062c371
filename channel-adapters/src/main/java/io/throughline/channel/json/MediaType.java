package io.throughline.channel.json;

import java.util.Locale;

/** A media type without its parameters, in small letters. */
public record MediaType(String name) {
    /** Reads a header; a missing one is written as empty. */
    public static MediaType of(String header) {
        int parameters = header.indexOf(';');
        String name = parameters < 0 ? header : header.substring(0, parameters);
        return new MediaType(name.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether it means JSON. */
    public boolean isJson() {
        return name.equals("application/json") || name.equals("text/json") || name.endsWith("+json");
    }
}
