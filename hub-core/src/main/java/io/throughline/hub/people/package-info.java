/** Who may use the hub: people who sign in, and machines with a key. Not a word about customers. */
@NullMarked
package io.throughline.hub.people;

import org.jspecify.annotations.NullMarked;
