package io.throughline.config.phone;

import io.throughline.config.phone.Telephone.State;
import io.throughline.config.process.Await;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.function.Supplier;

/** Noor talks to a customer, puts her on hold and asks Daan, as often as it is tried how that ends. */
final class Consultation {
    private final PhoneStage stage;
    private final Telephone caller;
    private final Telephone noor;
    private final Telephone daan;
    private final String contact;

    Consultation(PhoneStage stage, Telephone caller, Telephone noor, Telephone daan, String contact) {
        this.stage = stage;
        this.caller = caller;
        this.noor = noor;
        this.daan = daan;
        this.contact = contact;
    }

    private void begin() {
        stage.presence("agent2", "available");
        stage.handOver("agent1", contact, "agent", "agent2", true);
        daan.await(State.RINGING);
        daan.answer();
        noor.hears(daan);
        daan.hears(noor);
        stage.presence("agent2", "busy"); // or he gets the next call of another test; before, he would have declined
        PhoneStage.doesNotHear(caller, noor);
    }

    private void hold() {
        stage.act("agent1", contact, "hold");
    }

    /** All three talk, although the connection to Asterisk is cut meanwhile; then Noor goes. */
    void introduces() {
        hold();
        begin();
        stage.asterisk().takeOverFor(Duration.ofMillis(100));
        stage.introduce("agent1", contact);
        caller.hears(noor, daan);
        noor.hears(caller, daan);
        noor.hangUp();
        staysWithDaan();
    }

    /** Daan goes; Noor takes the customer back; Noor goes. */
    void ends(Supplier<JsonObject> card) {
        hold();
        begin();
        daan.hangUp();
        Await.until(
                PhoneStage.PATIENCE, "nobody is looked for", () -> card.get().getValue("seeking") == null);
        begin();
        stage.takeBack("agent1", contact);
        daan.await(State.ENDED);
        caller.hears(noor);
        hold();
        begin();
        noor.hangUp();
        staysWithDaan();
    }

    private void staysWithDaan() {
        caller.hears(daan);
        daan.hears(caller);
        daan.hangUp();
        caller.await(State.ENDED);
    }

    /** The customer hangs up. */
    void isInVain() {
        hold();
        begin();
        caller.hangUp();
        noor.await(State.ENDED);
        daan.await(State.ENDED);
    }
}
