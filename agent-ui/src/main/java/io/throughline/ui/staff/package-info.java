/** What everybody who works here may know: who is there, what there is to choose from. */
@NullMarked
package io.throughline.ui.staff;

import org.jspecify.annotations.NullMarked;
