@NullMarked
package io.throughline.ui.session;

import org.jspecify.annotations.NullMarked;
