@NullMarked
package io.throughline.hub.draft;

import org.jspecify.annotations.NullMarked;
