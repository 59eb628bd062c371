/** Calls through a real Asterisk: it, telephones that speak SIP, and what the hub makes of it. */
@NullMarked
package io.throughline.config.phone;

import org.jspecify.annotations.NullMarked;
