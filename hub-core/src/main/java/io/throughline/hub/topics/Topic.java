package io.throughline.hub.topics;

import io.throughline.hub.language.Label;
import java.util.List;
import java.util.Optional;

/**
 * What a case can be about.
 *
 * @param queue where contacts about it go unless somebody says otherwise
 * @param questions in the order in which one would ask
 */
public record Topic(String id, Label label, String queue, List<Question> questions) {
    /** The question of that id, if this topic has it. */
    public Optional<Question> question(String question) {
        return questions.stream().filter(each -> each.id().equals(question)).findFirst();
    }
}
