@NullMarked
package io.throughline.ui.admin;

import org.jspecify.annotations.NullMarked;
