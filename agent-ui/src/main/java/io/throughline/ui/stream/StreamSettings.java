package io.throughline.ui.stream;

import java.time.Duration;

/**
 * How the live stream behaves.
 *
 * @param beat between two signs of life
 * @param pagesPerSession open at the same time
 * @param pages open at the same time on this node
 * @param bufferBytes that may wait for a slow reader before it is cut off
 */
public record StreamSettings(Duration beat, int pagesPerSession, int pages, int bufferBytes) {
    /** A beat every ten seconds, eight pages per session, twenty thousand per node, 256 kB per page. */
    public static final StreamSettings USUAL = new StreamSettings(Duration.ofSeconds(10), 8, 20_000, 256 * 1024);

    /** The same with so many pages per session. */
    public StreamSettings withPages(int perSession) {
        return new StreamSettings(beat, perSession, pages, bufferBytes);
    }
}
