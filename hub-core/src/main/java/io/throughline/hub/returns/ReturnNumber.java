package io.throughline.hub.returns;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.throughline.hub.journal.Key;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The number of a return as people read it out and type it: {@code R-7K3M-92QD}. Written in Crockford's Base32
 * (crockford.com/base32.html), which has no I, L, O and U; what is heard or typed as one of the first three is read as
 * 1, 1 and 0.
 */
public record ReturnNumber(@JsonValue String text) {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("R-[" + DIGITS + "]{4}-[" + DIGITS + "]{4}");
    private static final int DIGIT_COUNT = 8;
    private static final int BITS = 5;

    public ReturnNumber {
        text = text.strip()
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a return's number looks like R-7K3M-92QD, not '" + text + "'");
        }
    }

    /** Reads the text form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ReturnNumber of(String text) {
        return new ReturnNumber(text);
    }

    /** The number made from 40 bits of an id. */
    static ReturnNumber from(UUID id) {
        long bits = id.getLeastSignificantBits();
        StringBuilder digits = new StringBuilder("R-");
        for (int i = 0; i < DIGIT_COUNT; i++) {
            digits.append(i == DIGIT_COUNT / 2 ? "-" : "").append(DIGITS.charAt((int) (bits >>> (i * BITS)) & 31));
        }
        return new ReturnNumber(digits.toString());
    }

    /** The key that leads to the customer whose return it is. */
    public Key key() {
        return new Key("return", text);
    }

    @Override
    public String toString() {
        return text;
    }
}
