package io.throughline.hub.attachment;

import io.throughline.hub.contact.Attachment;
import io.throughline.hub.problem.FlawedRequest;
import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.ProblemException;
import io.vertx.core.buffer.Buffer;
import java.util.Set;
import java.util.UUID;
import org.apache.tika.Tika;

/** Says which files may be sent along: by what is in them, whatever their names and senders say. */
public final class Acceptance {
    /** The longest that is taken, in bytes. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    /** What browsers show without running anything. */
    private static final Set<String> TYPES =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf", "text/plain");

    private static final int LONGEST_NAME = 120;

    /** Nothing that Tika knows is told apart later than this. */
    private static final int LOOKED_AT = 64 * 1024;

    private static final Tika TIKA = new Tika();

    private Acceptance() {}

    /**
     * The file as an attachment with this id.
     *
     * @throws FlawedRequest when it is empty or has no name
     * @throws ProblemException 413 when it is too long, 415 when it is of a kind that is not taken
     */
    public static Attachment of(UUID id, String name, Buffer content) {
        String plain = plain(name);
        if (plain.isEmpty()) {
            throw new FlawedRequest("query/name", "has nothing in it that can be shown");
        }
        if (content.length() == 0) {
            throw new FlawedRequest("", "the file is empty");
        }
        if (content.length() > MOST_BYTES) {
            throw new ProblemException(
                    Problem.of("too-large", "A file has at most " + (MOST_BYTES >> 20) + " MB", 413));
        }
        return new Attachment(id, plain, type(content), content.length());
    }

    private static String type(Buffer content) {
        String type = TIKA.detect(content.getBytes(0, Math.min(content.length(), LOOKED_AT)));
        if (!TYPES.contains(type)) {
            throw new ProblemException(Problem.of(
                    "file-type",
                    "Pictures (PNG, JPEG, GIF, WebP), PDF and plain text are taken; this is " + type,
                    415));
        }
        return type;
    }

    /** The last part of a path, without what could not be read or would turn text around. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String shown = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"]", "").strip();
        int characters = shown.codePointCount(0, shown.length());
        return characters <= LONGEST_NAME
                ? shown
                : shown.substring(shown.offsetByCodePoints(0, characters - LONGEST_NAME));
    }
}
