package io.throughline.channel.phone;

import io.throughline.channel.intake.Delivery;
import io.throughline.channel.intake.DeliveryId;
import io.throughline.channel.intake.Happening.CallIdentified;
import io.throughline.channel.intake.Happening.CallRinging;
import io.throughline.channel.intake.Happening.CallbackChosen;
import io.throughline.channel.intake.Intake;
import io.throughline.hub.lane.Outcome;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Occasion;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;

/** Brings what telephone systems tell into the intake, once each. */
public final class PhoneIntake {
    private final Intake intake;
    private final InstantSource clock;

    /** Delivers to this intake. */
    public PhoneIntake(Intake intake, InstantSource clock) {
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * Holds what became of it.
     *
     * @param source names the telephone system
     * @param event what it told; told again with the same time it counts once. Without a time only the call's state
     *     keeps a repetition from counting twice
     */
    public Future<Outcome> take(String source, PhoneEvent event) {
        Instant at = event.at().orElseGet(clock::instant);
        String id = event.what().call() + "/" + event.kind() + "/" + at;
        Occasion occasion = new Occasion(DeliveryId.of(source, id), at, by(source, event));
        return intake.take(new Delivery(occasion, event.handles(), event.what()));
    }

    private static Actor by(String source, PhoneEvent event) {
        boolean caller = event.what() instanceof CallRinging
                || event.what() instanceof CallIdentified
                || event.what() instanceof CallbackChosen;
        return caller ? Actor.CUSTOMER : Actor.machine(source);
    }
}
