/** Colleagues who are asked to look at a contact by a note that names them. */
@NullMarked
package io.throughline.hub.mention;

import org.jspecify.annotations.NullMarked;
