/** Contacts: one interaction over a channel, from arrival to wrap-up. */
@NullMarked
package io.throughline.hub.contact;

import org.jspecify.annotations.NullMarked;
