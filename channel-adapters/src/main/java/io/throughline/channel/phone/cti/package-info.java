/** The generic webhook for telephone systems without an adapter of their own. */
@NullMarked
package io.throughline.channel.phone.cti;

import org.jspecify.annotations.NullMarked;
