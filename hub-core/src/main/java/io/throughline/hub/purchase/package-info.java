/** What a customer bought, where and for how much: the ground on which returns and questions stand. */
@NullMarked
package io.throughline.hub.purchase;

import org.jspecify.annotations.NullMarked;
