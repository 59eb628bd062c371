package io.throughline.hub.contact;

import java.util.UUID;

/**
 * A file that belongs to a contact. The story has this; the bytes lie beside the journal.
 *
 * @param name as its sender calls it, without a path
 * @param type what is really in it, as a media type
 * @param bytes how long it is
 */
public record Attachment(UUID id, String name, String type, long bytes) {
    /** Whether a browser can show it as a picture. */
    public boolean picture() {
        return type.startsWith("image/");
    }
}
