package io.throughline.hub.returns;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the customer wants to bring back of one line of her purchase.
 *
 * @param price what was paid for one piece
 * @param bought how many pieces the line of the purchase has
 * @param quantity how many of them it is about
 * @param pieces which pieces of the line are taken for it, each from 1; none when she keeps them or gets them back
 * @param words in her own words
 */
public record RequestedLine(
        int line,
        String article,
        String name,
        Optional<String> serial,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal price,
        int bought,
        int quantity,
        List<Integer> pieces,
        Optional<Reason> reason,
        Optional<String> words) {
    public RequestedLine {
        pieces = List.copyOf(pieces);
    }
}
