package io.throughline.hub.yaml;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the {@code id} of each entry of a list: well formed, and no two alike. */
public final class Ids {
    /** What an id looks like, in words. */
    public static final String FORM = "lower-case letters, digits and hyphens, at most 40";

    private static final Pattern PATTERN = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private final Set<String> seen = new HashSet<>();

    /** True for an id of the {@link #FORM}. */
    public static boolean valid(String id) {
        return PATTERN.matcher(id).matches();
    }

    /** The id of an entry; notes it when it is missing, malformed or there twice. */
    public String read(YamlMap entry) {
        return entry.required("id").map(this::check).orElse("");
    }

    private String check(YamlValue value) {
        String id = value.text();
        if (!valid(id)) {
            value.wrong("must be " + FORM + ", not '" + id + "'");
        } else if (!seen.add(id)) {
            value.wrong("'" + id + "' is there twice");
        }
        return id;
    }
}
