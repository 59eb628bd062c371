package io.throughline.hub.attachment;

import io.throughline.hub.contact.Attachment;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * How an attachment is handed to a browser: a picture is shown, anything else is saved, and nothing in it runs even when it
 * is opened by itself.
 */
public final class AttachmentHeaders {
    private static final String NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    /** Others sit at the same screen later; nothing of a customer stays in its browser. */
    private static final String KEPT_NOWHERE = "no-store";

    private AttachmentHeaders() {}

    /** The headers by their names. */
    public static Map<String, String> of(Attachment attachment) {
        String disposition = attachment.picture() ? "inline" : "attachment";
        boolean text = attachment.type().startsWith("text/");
        return Map.of(
                "Content-Type",
                text ? attachment.type() + ";charset=utf-8" : attachment.type(),
                "Content-Disposition",
                disposition + "; filename*=UTF-8''" + encoded(attachment.name()),
                "Content-Security-Policy",
                NOTHING_RUNS,
                "Cache-Control",
                KEPT_NOWHERE);
    }

    /** As RFC 8187 has it. */
    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
