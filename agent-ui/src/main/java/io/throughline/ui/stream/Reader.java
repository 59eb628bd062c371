package io.throughline.ui.stream;

import io.vertx.core.buffer.Buffer;
import java.util.Locale;
import java.util.Set;

/** Somebody who follows the feed. Called under the feed's lock, so it must hand on and return. */
interface Reader {
    /** What it follows. */
    Set<String> addresses();

    /** What it reads. */
    Locale language();

    /** Takes what comes next. */
    void take(Buffer frame);
}
