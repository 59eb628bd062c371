/** What somebody wrote and has not sent. */
@NullMarked
package io.throughline.hub.draft;

import org.jspecify.annotations.NullMarked;
