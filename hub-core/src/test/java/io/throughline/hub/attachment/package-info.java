@NullMarked
package io.throughline.hub.attachment;

import org.jspecify.annotations.NullMarked;
