/** The command {@code hub bench}: what durability costs, as ratios to what the machine can do at best. */
@NullMarked
package io.throughline.config.bench;

import org.jspecify.annotations.NullMarked;
