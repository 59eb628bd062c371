/** The desk over HTTP: what waits, what is mine, and what is done with a contact. */
@NullMarked
package io.throughline.ui.desk;

import org.jspecify.annotations.NullMarked;
