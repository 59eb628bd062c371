@NullMarked
package io.throughline.ui.http;

import org.jspecify.annotations.NullMarked;
