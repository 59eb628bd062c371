/** A person: the union of all records that are linked to one another. */
@NullMarked
package io.throughline.hub.person;

import org.jspecify.annotations.NullMarked;
