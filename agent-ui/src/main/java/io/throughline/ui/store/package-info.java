/** The shop counter over HTTP: what somebody bought, and what comes back of it. */
@NullMarked
package io.throughline.ui.store;

import org.jspecify.annotations.NullMarked;
