@NullMarked
package io.throughline.hub.problem;

import org.jspecify.annotations.NullMarked;
