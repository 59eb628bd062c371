/** From request to answer: who calls, whether they may, what they send, and how it is answered. */
@NullMarked
package io.throughline.ui.http;

import org.jspecify.annotations.NullMarked;
