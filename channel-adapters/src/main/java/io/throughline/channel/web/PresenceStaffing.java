package io.throughline.channel.web;

import io.throughline.hub.presence.Presence;
import io.throughline.hub.presence.Presences;
import java.util.function.Predicate;

/** Somebody is there when a colleague who takes contacts of the web's queue is available. */
public final class PresenceStaffing implements Staffing {
    private final Presences presences;
    private final Predicate<String> takesWeb;

    /**
     * Staffing by presence.
     *
     * @param takesWeb whether the member of staff with this id takes contacts of the web's queue
     */
    public PresenceStaffing(Presences presences, Predicate<String> takesWeb) {
        this.presences = presences;
        this.takesWeb = takesWeb;
    }

    @Override
    public boolean staffed() {
        return presences.all().stream()
                .filter(presence -> presence.state() == Presence.State.AVAILABLE)
                .anyMatch(presence -> takesWeb.test(presence.agent()));
    }

    @Override
    public void follow(Runnable changed) {
        presences.follow(presence -> changed.run());
    }
}
