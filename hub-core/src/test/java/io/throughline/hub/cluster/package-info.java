@NullMarked
package io.throughline.hub.cluster;

import org.jspecify.annotations.NullMarked;
