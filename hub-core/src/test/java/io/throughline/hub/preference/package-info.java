@NullMarked
package io.throughline.hub.preference;

import org.jspecify.annotations.NullMarked;
