/** What operations asks the hub: is it alive, is it ready, how is it doing. */
@NullMarked
package io.throughline.ui.management;

import org.jspecify.annotations.NullMarked;
