package io.throughline.hub.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can identify a customer, with the grade it usually has. */
public enum HandleKind {
    /** A loyalty card number. */
    LOYALTY(Grade.CERTAIN),
    /** A login at the company's site, vouched for by that site. */
    LOGIN(Grade.CERTAIN),
    /** An order number, as the shop's own systems report it. */
    ORDER(Grade.LIKELY),
    /** A receipt number, as the tills report it. */
    RECEIPT(Grade.LIKELY),
    /** A telephone number in E.164; telephones are shared in families. */
    PHONE(Grade.LIKELY),
    /** A typed e-mail address, lower case; mailboxes are shared in families. */
    EMAIL(Grade.LIKELY),
    /** A browser that the web channel recognises; several people may use it. */
    VISITOR(Grade.WEAK);

    private final Grade usualGrade;

    HandleKind(Grade usualGrade) {
        this.usualGrade = usualGrade;
    }

    /** The grade of a handle of this kind when nothing else is known about how it was presented. */
    public Grade usualGrade() {
        return usualGrade;
    }

    /** The name in messages and in storage, for example {@code phone}. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this id, if there is one. */
    public static Optional<HandleKind> find(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    @JsonCreator
    static HandleKind of(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("'" + id + "' is no kind of handle"));
    }
}
