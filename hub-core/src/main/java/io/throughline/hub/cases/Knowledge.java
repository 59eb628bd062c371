package io.throughline.hub.cases;

import io.throughline.hub.cases.Case.Fact;
import io.throughline.hub.story.Context;
import java.util.Optional;

/** What the hub knows about a question without anybody having noted it in the case. */
@FunctionalInterface
public interface Knowledge {
    /** Nothing is known elsewhere. */
    Knowledge NONE = (context, about, question) -> Optional.empty();

    /** The answer, if the rest of the context gives it. */
    Optional<Fact> about(Context context, Case about, String question);
}
