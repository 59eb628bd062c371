package io.throughline.config.journey.stage;

import java.util.Optional;

/**
 * A colleague as the script describes her: by where she works, not by who she is.
 *
 * @param id the word that steps call her by
 * @param signIn who plays her when the journey is lived once
 */
public record Role(String id, Optional<String> queue, Optional<String> branch, Optional<String> signIn) {
    /** Whether somebody with these queues and this branch can play the role. */
    boolean fits(Desk desk) {
        return queue.map(desk.who().queues()::contains).orElse(true)
                && branch.map(desk.who().branch()::equals).orElse(true);
    }

    @Override
    public String toString() {
        return queue.map(each -> "somebody of queue " + each)
                .or(() -> branch.map(each -> "somebody of branch " + each))
                .orElse("anybody");
    }
}
