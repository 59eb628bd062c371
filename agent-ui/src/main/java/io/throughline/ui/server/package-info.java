/** The public HTTP server, put together. */
@NullMarked
package io.throughline.ui.server;

import org.jspecify.annotations.NullMarked;
