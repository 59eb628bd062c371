/** The demonstration: invented customers with a past, so that nobody starts with an empty screen. */
@NullMarked
package io.throughline.config.demo;

import org.jspecify.annotations.NullMarked;
