/** Doing once per cluster what only one node may do. {@code DESIGN.md} beside this file tells how and why. */
@NullMarked
package io.throughline.hub.cluster;

import org.jspecify.annotations.NullMarked;
