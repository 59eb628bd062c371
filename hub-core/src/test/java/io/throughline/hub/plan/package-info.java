@NullMarked
package io.throughline.hub.plan;

import org.jspecify.annotations.NullMarked;
