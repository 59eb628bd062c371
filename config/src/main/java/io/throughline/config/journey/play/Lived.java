package io.throughline.config.journey.play;

import io.throughline.config.journey.stage.Story;
import java.util.List;
import java.util.Optional;

/**
 * One time a journey was lived.
 *
 * @param token marks this time; it is in the receipt numbers
 * @param person whom it was about
 * @param failure the step that could not be played, and why
 * @param story how the hub tells it afterwards
 */
record Lived(String token, String person, List<Checked> checks, Optional<String> failure, Optional<Story> story) {
    boolean passed() {
        return failure.isEmpty() && checks.stream().allMatch(Checked::passed);
    }

    List<Checked> broken() {
        return checks.stream().filter(each -> !each.passed()).toList();
    }
}
