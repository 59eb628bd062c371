/** Configuration files: read with the place of every value, so that all mistakes are named at once. */
@NullMarked
package io.throughline.hub.yaml;

import org.jspecify.annotations.NullMarked;
