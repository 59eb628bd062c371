/**
 * The live stream: what changes reaches every page that shows it, in order, once, also after an interruption.
 *
 * <p>Each node numbers what it tells and keeps the newest of it. A page that comes back names the last number it saw and
 * gets what it missed; when the node cannot know any more what that was, it says so and the page loads its snapshots.
 */
@NullMarked
package io.throughline.ui.stream;

import org.jspecify.annotations.NullMarked;
