/** Every setting of the hub, once: where it stands in the file, its environment variable, its default. */
@NullMarked
package io.throughline.config.settings;

import org.jspecify.annotations.NullMarked;
