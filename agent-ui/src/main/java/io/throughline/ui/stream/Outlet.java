package io.throughline.ui.stream;

import io.vertx.core.buffer.Buffer;

/** Where frames go: a response, or whatever a test puts there. */
interface Outlet {
    /** Whether the other side does not read fast enough. */
    boolean full();

    /** Sends it. */
    void write(Buffer frame);

    /** Breaks off at once; the other side notices and comes back. */
    void cut();
}
