package io.throughline.hub.routing;

import java.time.Duration;

/** What becomes of a handoff that nobody has taken so far. */
enum Untaken {
    /** There is time left; or it is a team's, and the sender cannot have it again. */
    WAITS,
    /** The sender has it again. */
    COMES_BACK,
    /** It was for one person only, and the sender cannot have it again: it waits in its queue. */
    FOR_ANYBODY;

    /**
     * After having waited so long.
     *
     * @param forOne whether it waits for one person and nobody else
     * @param senderCan whether the sender is there and has room for it
     */
    static Untaken after(Duration waited, boolean forOne, boolean senderCan, RoutingSettings settings) {
        Duration patience = forOne ? settings.handoff() : settings.teamHandoff();
        if (waited.compareTo(patience) < 0) {
            return WAITS;
        }
        return senderCan ? COMES_BACK : forOne ? FOR_ANYBODY : WAITS;
    }
}
