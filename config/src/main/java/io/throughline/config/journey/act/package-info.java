/** The verbs of a journey: what customers and colleagues can do in a step. */
@NullMarked
package io.throughline.config.journey.act;

import org.jspecify.annotations.NullMarked;
