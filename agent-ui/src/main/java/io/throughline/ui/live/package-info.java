/** What happens on the floor, told to the pages that show it. */
@NullMarked
package io.throughline.ui.live;

import org.jspecify.annotations.NullMarked;
