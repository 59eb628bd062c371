package io.throughline.channel.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.throughline.hub.problem.Flaw;
import io.throughline.hub.problem.FlawedRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON that anybody may have written.
 *
 * <p>Beside what the grammar forbids it refuses what would do harm later: nesting deeper than {@value #MAX_DEPTH},
 * names that appear twice (readers disagree which one counts), numbers that no long or double holds, the character
 * U+0000 (PostgreSQL cannot store it) and halves of surrogate pairs (no UTF-8 can).
 */
public final class StrictJson {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_NUMBER_LENGTH = 100;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER_LENGTH)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonParser parser;
    private final String above;
    private List<Flaw> flaws = new ArrayList<>();

    private StrictJson(JsonParser parser, String above) {
        this.parser = parser;
        this.above = above;
    }

    /** Reads one value, and nothing may follow it. */
    public static Reading read(byte[] json) {
        return read(json, "");
    }

    /** Reads one value that is itself at the pointer {@code above} of something larger. */
    public static Reading read(byte[] json, String above) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            return new StrictJson(parser, above).only(json.length);
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
    }

    /**
     * Reads an array, each element with its own flaws.
     *
     * @throws FlawedRequest when it is no array, or broken so that its elements cannot be
     *     told apart
     */
    public static List<Reading> readElements(byte[] json) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            return new StrictJson(parser, "").elements();
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
    }

    private Reading only(int bytes) throws IOException {
        try {
            parser.nextToken();
            Object value = value();
            if (parser.nextToken() != null) {
                flaw("has something after its end");
            }
            return new Reading(value, flaws, bytes);
        } catch (JsonProcessingException broken) {
            flaw(sentence(broken));
            return new Reading(null, flaws, bytes);
        }
    }

    private List<Reading> elements() throws IOException {
        List<Reading> elements = new ArrayList<>();
        try {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new FlawedRequest("", "must be a JSON array");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(element(elements.size()));
            }
            if (parser.nextToken() != null) {
                throw new FlawedRequest("", "has something after its end");
            }
            return elements;
        } catch (JsonProcessingException broken) {
            throw new FlawedRequest(pointer(), sentence(broken));
        }
    }

    private Reading element(int index) throws IOException {
        long start = parser.currentTokenLocation().getByteOffset();
        flaws = new ArrayList<>();
        Object value = value();
        int bytes = (int) (parser.currentLocation().getByteOffset() - start);
        String prefix = "/" + index;
        List<Flaw> relative = flaws.stream()
                .map(flaw -> new Flaw(flaw.pointer().substring(prefix.length()), flaw.detail()))
                .toList();
        return new Reading(value, relative, bytes);
    }

    private @Nullable Object value() throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            flaw("is empty");
            return null;
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> text(parser.getText());
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> decimal();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private JsonObject object() throws IOException {
        JsonObject object = new JsonObject();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = text(parser.currentName());
            parser.nextToken();
            object.put(name, value());
        }
        return object;
    }

    private JsonArray array() throws IOException {
        JsonArray array = new JsonArray();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value());
        }
        return array;
    }

    private String text(String text) {
        if (text.indexOf('\0') >= 0) {
            flaw("has the character U+0000, which cannot be stored");
        }
        if (hasHalfPair(text)) {
            flaw("has half of a surrogate pair, which is no character");
        }
        return text;
    }

    private static boolean hasHalfPair(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private Object integer() throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> parser.getIntValue();
            case LONG -> parser.getLongValue();
            default -> tooLarge();
        };
    }

    private Object decimal() throws IOException {
        double value = parser.getDoubleValue();
        return Double.isFinite(value) ? value : tooLarge();
    }

    private Integer tooLarge() {
        flaw("is too large a number");
        return 0;
    }

    private void flaw(String detail) {
        flaws.add(new Flaw(pointer(), detail));
    }

    private String pointer() {
        return above + parser.getParsingContext().pathAsPointer();
    }

    private static String sentence(JsonProcessingException broken) {
        String where = broken.getLocation() == null
                ? ""
                : " (line " + broken.getLocation().getLineNr() + ", column "
                        + broken.getLocation().getColumnNr() + ")";
        return "is no valid JSON: " + firstLine(broken.getOriginalMessage()) + where;
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        String line = end < 0 ? message : message.substring(0, end);
        return line.length() > 200 ? line.substring(0, 200) : line;
    }
}
