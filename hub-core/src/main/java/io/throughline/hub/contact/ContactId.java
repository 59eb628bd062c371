package io.throughline.hub.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.throughline.hub.journal.Key;
import java.util.UUID;

/** Identifies one contact. */
public record ContactId(@JsonValue UUID value) {
    /** Reads the text form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ContactId of(UUID value) {
        return new ContactId(value);
    }

    /** The key that leads to the customer whose contact it is. */
    public Key key() {
        return new Key("contact", value.toString());
    }

    /** The key that exists while the contact is open. */
    public Key openKey() {
        return new Key(Contacts.OPEN_KEY, value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
