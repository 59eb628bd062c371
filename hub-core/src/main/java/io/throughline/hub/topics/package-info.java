/** The kinds of things customers need solved, each with the questions that are asked once and known from then on. */
@NullMarked
package io.throughline.hub.topics;

import org.jspecify.annotations.NullMarked;
