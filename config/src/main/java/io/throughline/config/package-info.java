/** The command {@code hub} and the root where everything is put together. */
@NullMarked
package io.throughline.config;

import org.jspecify.annotations.NullMarked;
