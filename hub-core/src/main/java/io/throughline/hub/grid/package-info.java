/** The Hazelcast grid: shares what everybody must see at once. Everything in it can be rebuilt from the journal. */
@NullMarked
package io.throughline.hub.grid;

import org.jspecify.annotations.NullMarked;
