package io.throughline.hub.topics;

import io.throughline.hub.language.Label;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One question of a topic. Its answer is a fact; to ask it when the fact is known is a repeat.
 *
 * @param label a few words for lists: "bought where"
 * @param ask the sentence an agent can say
 * @param choices empty for a question with a free answer
 * @param knownFrom what answers it without anybody asking
 */
public record Question(String id, Label label, Label ask, List<Choice> choices, Optional<KnownFrom> knownFrom) {
    /** One of the answers to choose from. */
    public record Choice(String id, Label label) {}

    /** A part of the customer's purchase that already answers the question. */
    public enum KnownFrom {
        /** The branch it was bought in, or the web. */
        PURCHASE_PLACE,
        /** The day it was bought. */
        PURCHASE_DATE,
        /** What was bought. */
        PURCHASE_ARTICLE,
        /** The receipt or order number. */
        PURCHASE_REFERENCE;

        /** As it is written in the topic's file. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static List<String> words() {
            return Arrays.stream(values()).map(KnownFrom::word).toList();
        }

        static KnownFrom of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** {@code choice} or {@code text}. */
    public String kind() {
        return choices.isEmpty() ? "text" : "choice";
    }

    /** An answer as people read it: the label of the chosen one, or the words themselves. */
    public String say(String answer, Locale language) {
        return choices.stream()
                .filter(choice -> choice.id().equals(answer))
                .map(choice -> choice.label().in(language))
                .findFirst()
                .orElse(answer);
    }
}
