package io.throughline.config.journey.act;

import io.throughline.config.journey.stage.Deed;
import io.throughline.hub.yaml.YamlValue;
import java.util.function.Function;

/**
 * A word of a script.
 *
 * @param customer whether a customer does it; a colleague otherwise
 * @param reader reads what stands behind the word
 */
public record Verb(String word, boolean customer, Function<YamlValue, Deed> reader) {
    static Verb ofCustomer(String word, Function<YamlValue, Deed> reader) {
        return new Verb(word, true, reader);
    }

    static Verb ofColleague(String word, Function<YamlValue, Deed> reader) {
        return new Verb(word, false, reader);
    }
}
