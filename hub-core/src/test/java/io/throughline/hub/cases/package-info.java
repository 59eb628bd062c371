@NullMarked
package io.throughline.hub.cases;

import org.jspecify.annotations.NullMarked;
