package io.throughline.hub.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads handles as people and machines write them into their one canonical form, so that {@code 06 12345678} and
 * {@code +31612345678} lead to the same customer, whichever door they come in by.
 *
 * <p>Telephone numbers need to be possible, not assigned: plans change faster than libraries, and a number that just
 * called exists.
 */
public final class HandleReader {
    private static final int MAX_LENGTH = 254;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cntrl}]+@[^\\s@\\p{Cntrl}]+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{4,32}");
    private static final Pattern GAPS = Pattern.compile("[\\s.-]+");
    private static final Pattern TOKEN = Pattern.compile("[\\p{Graph}]+");
    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{N}._/#:-]+");

    private static final String NUMBER_FORM = " of letters, digits and . _ / # : - without blanks";

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    private final String region;

    /**
     * A reader for one country.
     *
     * @param region in which a telephone number without country code lies, as an ISO 3166 code such as {@code NL}
     */
    public HandleReader(String region) {
        if (!phones.getSupportedRegions().contains(region)) {
            throw new IllegalArgumentException("'" + region + "' is no region with telephone numbers");
        }
        this.region = region;
    }

    /** The handle in canonical form; empty when the text cannot be one of this kind ({@link #expectation} says why). */
    public Optional<Handle> read(HandleKind kind, String text) {
        return text.length() > MAX_LENGTH
                ? Optional.empty()
                : canonical(kind, text.strip()).map(value -> new Handle(kind, value));
    }

    /** The handle written as {@code kind:value}; empty when it is none. */
    public Optional<Handle> read(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : HandleKind.find(text.substring(0, colon)).flatMap(kind -> read(kind, text.substring(colon + 1)));
    }

    /** What a text must look like to be a handle of this kind; to be put after "must be". */
    public static String expectation(HandleKind kind) {
        return switch (kind) {
            case PHONE -> "a telephone number, best with its country code, such as +31612345678";
            case EMAIL -> "an e-mail address";
            case LOYALTY -> "a loyalty card number of 4 to 32 digits";
            case ORDER -> "an order number" + NUMBER_FORM;
            case RECEIPT -> "a receipt number" + NUMBER_FORM;
            case LOGIN, VISITOR -> "1 to " + MAX_LENGTH + " visible characters without blanks";
        };
    }

    private Optional<String> canonical(HandleKind kind, String text) {
        return switch (kind) {
            case PHONE -> phone(text);
            case EMAIL -> Optional.of(text.toLowerCase(Locale.ROOT)).filter(EMAIL.asMatchPredicate());
            case LOYALTY -> Optional.of(GAPS.matcher(text).replaceAll("")).filter(DIGITS.asMatchPredicate());
            case ORDER, RECEIPT -> Optional.of(text.toUpperCase(Locale.ROOT)).filter(NUMBER.asMatchPredicate());
            case LOGIN, VISITOR -> Optional.of(text).filter(TOKEN.asMatchPredicate());
        };
    }

    private Optional<String> phone(String text) {
        try {
            PhoneNumber number = phones.parse(text, region);
            number.clearExtension();
            return phones.isPossibleNumber(number)
                    ? Optional.of(phones.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }

    /** A telephone number as people of the reader's region write it; other handles as they are. */
    public String display(Handle handle) {
        if (handle.kind() != HandleKind.PHONE) {
            return handle.value();
        }
        try {
            PhoneNumber number = phones.parse(handle.value(), region);
            boolean domestic = number.getCountryCode() == phones.getCountryCodeForRegion(region);
            return phones.format(number, domestic ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException noNumber) {
            return handle.value();
        }
    }
}
