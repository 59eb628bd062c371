package io.throughline.ui.stream;

import io.vertx.core.buffer.Buffer;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * One open page. Whoever does not read fast enough is cut off instead of being remembered without limit; it comes back
 * with the last place it saw and gets what it missed, or loads its snapshots.
 */
final class Connection implements Reader {
    private final Set<String> addresses;
    private final Locale language;
    private final Outlet outlet;
    private final Executor thread;
    private boolean over;

    /**
     * A page that follows these addresses.
     *
     * @param thread runs one task at a time, in order
     */
    Connection(Set<String> addresses, Locale language, Outlet outlet, Executor thread) {
        this.addresses = Set.copyOf(addresses);
        this.language = language;
        this.outlet = outlet;
        this.thread = thread;
    }

    @Override
    public Set<String> addresses() {
        return addresses;
    }

    @Override
    public Locale language() {
        return language;
    }

    @Override
    public void take(Buffer frame) {
        thread.execute(() -> write(frame));
    }

    private void write(Buffer frame) {
        if (over) {
            return;
        }
        if (outlet.full()) {
            stop();
        } else {
            outlet.write(frame);
        }
    }

    /** Cuts it off; from any thread. */
    void end() {
        thread.execute(this::stop);
    }

    /** Cuts it off; on the connection's thread. */
    void stop() {
        if (!over) {
            over = true;
            outlet.cut();
        }
    }
}
