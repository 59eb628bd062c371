/** Tests of what stories are made of. */
@NullMarked
package io.throughline.hub.story;

import org.jspecify.annotations.NullMarked;
