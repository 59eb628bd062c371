/** JSON as it comes from strangers: read strictly, within limits, with every mistake told at its place. */
@NullMarked
package io.throughline.channel.json;

import org.jspecify.annotations.NullMarked;
