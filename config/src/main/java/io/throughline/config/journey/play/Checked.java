package io.throughline.config.journey.play;

import java.util.Optional;

/**
 * One check, looked at.
 *
 * @param line where the script says so
 * @param instead what there was instead; empty when it was true
 */
record Checked(int line, String claim, Optional<String> instead) {
    boolean passed() {
        return instead.isEmpty();
    }

    @Override
    public String toString() {
        return claim + instead.map(each -> " - " + each).orElse("") + " (line " + line + ")";
    }
}
