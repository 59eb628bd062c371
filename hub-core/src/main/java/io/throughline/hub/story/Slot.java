package io.throughline.hub.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One slice of a context: as the object that decisions read, as the bytes that are stored, or both.
 *
 * <p>Each form is made from the other when it is first asked for and then kept. An event changes one slice; the bytes of
 * all the others are those of the version before, and so are those of its {@link Lasting} pieces that did not change; a
 * slice that nobody looks at is never decoded. May be used from
 * any thread: two threads that ask at once make the same form twice, which does no harm.
 */
final class Slot {
    private final Slice<?> slice;
    private volatile @Nullable Object state;
    private volatile byte @Nullable [] encoded;
    private volatile LastingTexts texts;

    private Slot(Slice<?> slice, @Nullable Object state, byte @Nullable [] encoded, LastingTexts texts) {
        this.slice = slice;
        this.state = state;
        this.encoded = encoded;
        this.texts = texts;
    }

    static Slot of(Slice<?> slice, Object state) {
        return new Slot(slice, state, null, LastingTexts.NONE);
    }

    static Slot encoded(Slice<?> slice, byte[] encoded) {
        return new Slot(slice, null, encoded, LastingTexts.NONE);
    }

    /** The same slice in another state, of which much is as it was. */
    Slot changed(Object newState) {
        return new Slot(slice, newState, null, texts);
    }

    String name() {
        return slice.name();
    }

    Object state() {
        @Nullable Object known = state;
        return known == null ? decode() : known;
    }

    private Object decode() {
        try {
            Object decoded = StoryJson.MAPPER.readValue(Objects.requireNonNull(encoded), slice.type());
            state = decoded;
            return decoded;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the slice " + slice.name() + " of a context", unreadable);
        }
    }

    byte[] bytes() {
        byte @Nullable [] known = encoded;
        return known == null ? encode() : known;
    }

    private byte[] encode() {
        try {
            LastingTexts kept = texts.next();
            byte[] written = StoryJson.MAPPER
                    .writer()
                    .withAttribute(LastingTexts.class, kept)
                    .writeValueAsBytes(state);
            encoded = written;
            texts = kept;
            return written;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the slice " + slice.name() + " of a context", unwritable);
        }
    }

    /** How many bytes it has when stored; 0 as long as nobody wrote it. */
    int size() {
        byte @Nullable [] known = encoded;
        return known == null ? 0 : known.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Slot that && state().equals(that.state());
    }

    @Override
    public int hashCode() {
        return state().hashCode();
    }
}
