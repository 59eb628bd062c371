/** Answers that are ready to be sent: texts of the company in both languages, with places to fill. */
@NullMarked
package io.throughline.hub.reply;

import org.jspecify.annotations.NullMarked;
