/**
 * Asterisk, through its REST interface (ARI).
 *
 * <p>{@link io.throughline.channel.phone.ari.Hearing} makes of Asterisk's events what is known of a call, {@link
 * io.throughline.channel.phone.ari.Steps} says what has to be done next so that it becomes what the hub wants; both are
 * pure. {@link io.throughline.channel.phone.ari.AriLink} owns the connection to one Asterisk, and carries out.
 */
@NullMarked
package io.throughline.channel.phone.ari;

import org.jspecify.annotations.NullMarked;
