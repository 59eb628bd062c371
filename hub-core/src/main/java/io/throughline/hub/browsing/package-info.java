/** What a customer looked at and searched for on the website. */
@NullMarked
package io.throughline.hub.browsing;

import org.jspecify.annotations.NullMarked;
