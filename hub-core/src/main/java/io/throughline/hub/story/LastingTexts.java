package io.throughline.hub.story;

import com.fasterxml.jackson.core.io.SerializedString;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** What {@link Lasting} pieces of one slice look like when written: of those before, what is still used is kept. */
final class LastingTexts {
    static final LastingTexts NONE = new LastingTexts(new IdentityHashMap<>());

    private final IdentityHashMap<Lasting, SerializedString> before;
    private final IdentityHashMap<Lasting, SerializedString> used = new IdentityHashMap<>();

    private LastingTexts(IdentityHashMap<Lasting, SerializedString> before) {
        this.before = before;
    }

    /** For writing the slice again. */
    LastingTexts next() {
        return new LastingTexts(used);
    }

    @Nullable
    SerializedString find(Lasting piece) {
        @Nullable SerializedString known = before.get(piece);
        if (known != null) {
            used.put(piece, known);
        }
        return known;
    }

    void keep(Lasting piece, SerializedString text) {
        used.put(piece, text);
    }
}
