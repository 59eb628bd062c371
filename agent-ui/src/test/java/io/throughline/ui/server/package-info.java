@NullMarked
package io.throughline.ui.server;

import org.jspecify.annotations.NullMarked;
