/**
 * The telephone: what vendors tell, and what they are told. A vendor is one translator, one control and one folder of
 * fixtures.
 */
@NullMarked
package io.throughline.channel.phone;

import org.jspecify.annotations.NullMarked;
