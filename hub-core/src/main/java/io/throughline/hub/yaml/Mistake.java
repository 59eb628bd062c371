package io.throughline.hub.yaml;

/**
 * One thing wrong in a configuration.
 *
 * @param place the file or the environment variable it stands in
 * @param line counted from 1; 0 when the place has no lines
 * @param sentence what is wrong, in words
 */
public record Mistake(String place, int line, String sentence) {
    @Override
    public String toString() {
        return line > 0 ? place + ":" + line + ": " + sentence : place + ": " + sentence;
    }
}
