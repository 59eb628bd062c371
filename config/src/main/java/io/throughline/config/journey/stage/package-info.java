/** Who and what takes part while a journey is lived: customers with their handles, colleagues at their desks. */
@NullMarked
package io.throughline.config.journey.stage;

import org.jspecify.annotations.NullMarked;
