@NullMarked
package io.throughline.hub.contact;

import org.jspecify.annotations.NullMarked;
