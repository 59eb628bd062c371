package io.throughline.hub.returns;

import io.throughline.hub.purchase.PurchaseReference;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody wants to bring something back.
 *
 * @param lines what, at least one, each line of the purchase once
 * @param wanted what she wants for it, at least one
 * @param language of the sentence, should it be refused
 */
public record ReturnRequest(
        PurchaseReference purchase,
        Origin origin,
        Ground ground,
        List<Line> lines,
        List<WantedPart> wanted,
        Locale language) {
    /** The most pieces of one line in one return. */
    public static final int MOST_PIECES = 1_000;

    /** The most lines of one return. */
    public static final int MOST_LINES = 50;

    private static final int MOST_PARTS = 5;
    private static final int LONGEST_WORDS = 2_000;
    private static final int LONGEST_SERIAL = 64;

    /**
     * So many pieces of one line of the purchase.
     *
     * @param words what the customer says, in her own words
     */
    public record Line(
            int line,
            int quantity,
            Optional<Reason> reason,
            Condition condition,
            Optional<String> serial,
            Optional<String> words) {
        public Line {
            require(
                    quantity >= 1 && quantity <= MOST_PIECES,
                    "1 to " + MOST_PIECES + " pieces of a line come back at once, not " + quantity);
            require(
                    serial.map(String::length).orElse(0) <= LONGEST_SERIAL,
                    "a serial number has at most " + LONGEST_SERIAL + " characters");
            require(
                    words.map(String::length).orElse(0) <= LONGEST_WORDS,
                    "the customer's words have at most " + LONGEST_WORDS + " characters");
        }

        /** So many pieces, with a reason. */
        public static Line of(int line, int quantity, Reason reason, Condition condition) {
            return new Line(line, quantity, Optional.of(reason), condition, Optional.empty(), Optional.empty());
        }

        /** So many pieces, without a reason. */
        public static Line of(int line, int quantity, Condition condition) {
            return new Line(line, quantity, Optional.empty(), condition, Optional.empty(), Optional.empty());
        }
    }

    public ReturnRequest {
        require(
                !lines.isEmpty() && lines.size() <= MOST_LINES,
                "a return has 1 to " + MOST_LINES + " lines, not " + lines.size());
        require(
                !wanted.isEmpty() && wanted.size() <= MOST_PARTS,
                "a settlement has 1 to " + MOST_PARTS + " parts, not " + wanted.size());
        Set<Integer> numbers = new HashSet<>();
        for (Line line : lines) {
            require(numbers.add(line.line()), "line " + line.line() + " is there twice");
        }
        lines = List.copyOf(lines);
        wanted = List.copyOf(wanted);
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Whether the goods become the company's. */
    boolean takesGoods() {
        return wanted.stream().allMatch(part -> part.kind().takesGoods());
    }
}
