package io.throughline.hub.story;

import io.throughline.hub.journal.Position;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes contexts for the grid and for snapshots, and reads them back.
 *
 * <p>A frame around the slices, each in JSON: whose it is, at which version and position, then name and length of every
 * slice. So a slice that did not change is copied and not written again, and one that nobody asks for is not read.
 * The frame begins with the {@link #format()}; what was written in another one is no mistake but is not read either, for
 * everything can be folded from the journal again.
 */
public final class ContextCodec {
    private static final int HEAD = Long.BYTES * 6;

    private final long format;
    private final Map<String, Slice<?>> slices;

    /** A codec for contexts made of the slices of these features. */
    public ContextCodec(Features features) {
        this.format = Makeup.of(features.slices());
        this.slices = features.slices().stream().collect(Collectors.toMap(Slice::name, Function.identity()));
    }

    /** Stands for how contexts are made and written: other slices or other fields in them give another number. */
    public long format() {
        return format;
    }

    /** The context in bytes. */
    public byte[] write(Context context) {
        int size = context.slots().stream().mapToInt(ContextCodec::size).sum();
        ByteBuffer out = ByteBuffer.allocate(HEAD + size);
        out.putLong(format);
        out.putLong(context.customer().value().getMostSignificantBits());
        out.putLong(context.customer().value().getLeastSignificantBits());
        out.putLong(context.version());
        out.putLong(context.position().transaction());
        out.putLong(context.position().number());
        context.slots().forEach(slot -> write(slot, out));
        return out.array();
    }

    private static int size(Slot slot) {
        return Short.BYTES + name(slot).length + Integer.BYTES + slot.bytes().length;
    }

    private static void write(Slot slot, ByteBuffer out) {
        out.putShort((short) name(slot).length).put(name(slot));
        out.putInt(slot.bytes().length).put(slot.bytes());
    }

    private static byte[] name(Slot slot) {
        return slot.name().getBytes(StandardCharsets.UTF_8);
    }

    /** The context that was written; empty when that was in another format. */
    public Optional<Context> read(byte[] written) {
        ByteBuffer in = ByteBuffer.wrap(written);
        try {
            return in.getLong() == format ? Optional.of(context(in)) : Optional.empty();
        } catch (BufferUnderflowException broken) {
            return Optional.empty();
        }
    }

    private Context context(ByteBuffer in) {
        CustomerId customer = new CustomerId(new UUID(in.getLong(), in.getLong()));
        long version = in.getLong();
        Position position = new Position(in.getLong(), in.getLong());
        Map<String, Slot> slots = new HashMap<>();
        while (in.hasRemaining()) {
            String name = new String(bytes(in, in.getShort()), StandardCharsets.UTF_8);
            byte[] encoded = bytes(in, in.getInt());
            @Nullable Slice<?> slice = slices.get(name);
            if (slice != null) {
                slots.put(name, Slot.encoded(slice, encoded));
            }
        }
        return new Context(customer, version, position, slots);
    }

    private static byte[] bytes(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }
}
