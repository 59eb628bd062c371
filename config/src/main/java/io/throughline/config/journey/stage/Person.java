package io.throughline.config.journey.stage;

import java.util.Map;

/**
 * A customer as the script describes her.
 *
 * @param id the word that steps call her by
 * @param handles by kind; the value {@code invented} is made up anew for each time the journey is lived
 * @param answers what she says when somebody asks a question of a topic
 */
public record Person(String id, String name, Map<String, String> handles, Map<String, String> answers) {
    /** Stands for a value that nobody wrote down. */
    public static final String INVENTED = "invented";
}
