@NullMarked
package io.throughline.config.root;

import org.jspecify.annotations.NullMarked;
