/** The demonstration's web shop: vouches for invented customers. */
@NullMarked
package io.throughline.channel.web.shop;

import org.jspecify.annotations.NullMarked;
