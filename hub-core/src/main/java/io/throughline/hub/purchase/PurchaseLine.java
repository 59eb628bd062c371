package io.throughline.hub.purchase;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/**
 * One line of a purchase.
 *
 * @param line its number on the receipt or order, from 1
 * @param article the shop's number of the article
 * @param name the article's name, for people
 * @param quantity how many pieces
 * @param price what was paid for one piece, in the purchase's currency, its share of discount taken off and tax
 *     included
 */
public record PurchaseLine(
        int line,
        String article,
        String name,
        int quantity,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal price) {
    /** The highest line number. */
    public static final int HIGHEST_LINE = 9_999;

    /** The most pieces on one line. */
    public static final int MOST_PIECES = 1_000;

    private static final int LONGEST_ARTICLE = 64;
    private static final int LONGEST_NAME = 200;

    public PurchaseLine {
        article = text("article", article, LONGEST_ARTICLE);
        name = text("name", name, LONGEST_NAME);
        require(line >= 1 && line <= HIGHEST_LINE, "a line has a number from 1 to " + HIGHEST_LINE + ", not " + line);
        require(
                quantity >= 1 && quantity <= MOST_PIECES,
                "a line has 1 to " + MOST_PIECES + " pieces, not " + quantity);
        require(price.signum() >= 0, "a price is not below zero: " + price);
    }

    private static String text(String what, String given, int longest) {
        String text = given.strip();
        require(
                !text.isEmpty() && text.length() <= longest && text.chars().noneMatch(Character::isISOControl),
                "the " + what + " of a line has 1 to " + longest + " characters, not '" + given + "'");
        return text;
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    PurchaseLine priced(BigDecimal exact) {
        return new PurchaseLine(line, article, name, quantity, exact);
    }
}
