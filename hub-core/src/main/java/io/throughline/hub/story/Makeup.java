package io.throughline.hub.story;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How contexts are made, as one number: the names and types of all slices, of the fields in them, and of the fields in
 * those. Contexts that were stored by a hub with another makeup are folded again instead of being misread. What this
 * cannot see is a rule of folding that changed while the fields stayed; then {@link #FOLDING} goes up by one.
 */
final class Makeup {
    /** Raise it when the same events fold into another state of the same shape. */
    static final int FOLDING = 1;

    private final StringBuilder told = new StringBuilder().append(FOLDING);
    private final Set<Class<?>> seen = new HashSet<>();

    private Makeup() {}

    static long of(List<Slice<?>> slices) {
        Makeup makeup = new Makeup();
        slices.forEach(slice -> {
            makeup.told.append('\n').append(slice.name()).append('=');
            makeup.tell(slice.type());
        });
        return makeup.number();
    }

    private void tell(Type type) {
        if (type instanceof ParameterizedType generic) {
            tell(generic.getRawType());
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::tell);
        } else if (type instanceof Class<?> plain) {
            told.append(plain.getName()).append(' ');
            fields(plain);
        } else {
            told.append(type.getTypeName()).append(' ');
        }
    }

    private void fields(Class<?> type) {
        if (!seen.add(type)) {
            return;
        }
        if (type.isEnum()) {
            told.append(Arrays.toString(type.getEnumConstants()));
        } else if (type.isRecord()) {
            told.append('(');
            for (RecordComponent field : type.getRecordComponents()) {
                told.append(field.getName()).append(':');
                tell(field.getGenericType());
            }
            told.append(')');
        }
    }

    private long number() {
        try {
            byte[] text = told.toString().getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text))
                    .getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java knows SHA-256", impossible);
        }
    }
}
