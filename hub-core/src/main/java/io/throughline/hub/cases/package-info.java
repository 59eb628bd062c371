/** Cases: what a customer needs solved, with its facts, attempts and promises. */
@NullMarked
package io.throughline.hub.cases;

import org.jspecify.annotations.NullMarked;
