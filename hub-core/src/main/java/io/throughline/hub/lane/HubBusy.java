package io.throughline.hub.lane;

/** More commands wait than the hub is willing to keep in memory; nothing happened, try again a little later. */
public final class HubBusy extends RuntimeException {
    private static final long serialVersionUID = 1;

    HubBusy(int waiting) {
        super("the hub is busy: " + waiting + " commands are waiting", null, false, false);
    }
}
