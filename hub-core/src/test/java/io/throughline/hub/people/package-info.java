@NullMarked
package io.throughline.hub.people;

import org.jspecify.annotations.NullMarked;
