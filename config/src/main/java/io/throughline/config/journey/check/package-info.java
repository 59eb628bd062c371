/** What must be true of a customer's story while a journey is lived and afterwards. */
@NullMarked
package io.throughline.config.journey.check;

import org.jspecify.annotations.NullMarked;
