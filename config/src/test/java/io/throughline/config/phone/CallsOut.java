package io.throughline.config.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.config.phone.Telephone.State;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Noor calls Jan, who is busy, whom she does not wait for, and who answers; then she calls him back. */
final class CallsOut {
    private static final String JAN = "+31612349876";

    private final PhoneStage stage;
    private final Telephone line;
    private final Telephone noor;
    private final Telephone jan;
    private String customer = "";

    CallsOut(PhoneStage stage, Telephone line, Telephone noor, Telephone jan) {
        this.stage = stage;
        this.line = line;
        this.noor = noor;
        this.jan = jan;
    }

    /** One after the other. */
    void live() {
        asksToBeCalledBack();
        isBusy();
        isNotWaitedFor();
        answers();
        isNeverCalledElsewhere();
    }

    private void asksToBeCalledBack() {
        stage.presence("agent1", "available");
        line.dial(PhoneStage.SERVICE, JAN);
        noor.await(State.RINGING);
        noor.answer();
        JsonObject card = stage.awaitCard("agent1", JAN, "active");
        customer = card.getString("customer");
        String contact = card.getString("id");
        stage.callBackLater("agent1", contact, "service", JAN);
        line.await(State.ENDED);
        noor.await(State.ENDED);
        stage.awaitCard("agent1", JAN, "offered");
        stage.act("agent1", contact, "accept");
        stage.presence("agent1", "busy");
        stage.act("agent1", contact, "calls");
        noor.await(State.RINGING);
        assertThat(jan.state()).as("the agent comes first").isEqualTo(State.IDLE);
        noor.answer();
        jan.await(State.RINGING);
        jan.answer();
        jan.hears(noor);
        noor.hears(jan);
        jan.hangUp();
        noor.await(State.ENDED);
        JsonObject called = stage.awaitCard("agent1", JAN, "wrap-up");
        assertThat(called.getJsonObject("callback").getBoolean("reached")).isTrue();
        wrapsUp();
    }

    private JsonObject call(String number) {
        return stage.post("agent1", "/api/v1/customers/" + customer + "/calls", new JsonObject().put("number", number));
    }

    private void wrapsUp() {
        String contact = stage.awaitCard("agent1", JAN, "wrap-up").getString("id");
        stage.act("agent1", contact, "wrap-up", new JsonObject().put("outcome", "solved"));
    }

    private void isBusy() {
        jan.busy(true);
        call(JAN);
        noor.await(State.RINGING);
        noor.answer();
        noor.await(State.ENDED);
        wrapsUp();
        jan.busy(false);
        assertThat(said()).contains("in gesprek");
    }

    private void isNotWaitedFor() {
        call(JAN);
        noor.await(State.RINGING);
        noor.answer();
        jan.await(State.RINGING);
        noor.hangUp();
        jan.await(State.ENDED);
        wrapsUp();
        assertThat(said()).contains("opgehangen voordat er werd opgenomen");
    }

    /** The connection to Asterisk is cut while his telephone rings. */
    private void answers() {
        String contact = call(JAN).getString("id");
        noor.await(State.RINGING);
        noor.answer();
        jan.await(State.RINGING);
        stage.asterisk().takeOverFor(Duration.ofMillis(100));
        jan.answer();
        jan.hears(noor);
        noor.hears(jan);
        stage.act("agent1", contact, "hold");
        PhoneStage.doesNotHear(jan, noor);
        stage.act("agent1", contact, "resume");
        jan.hears(noor);
        stage.act("agent1", contact, "end");
        jan.await(State.ENDED);
        noor.await(State.ENDED);
        wrapsUp();
    }

    private void isNeverCalledElsewhere() {
        JsonObject elsewhere = new JsonObject().put("number", "+31699000000");
        HttpResponse<String> refused =
                stage.desk("agent1").post(stage.hub(), "/api/v1/customers/" + customer + "/calls", elsewhere);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("number-not-allowed");
    }

    /** The newest that the story says of a call that came to nothing. */
    private String said() {
        JsonArray timeline = stage.story("agent1", customer).getJsonArray("timeline");
        return timeline.stream()
                .map(JsonObject.class::cast)
                .filter(entry -> entry.getString("type").equals("contact.customer-unreached.v1"))
                .findFirst()
                .orElseThrow()
                .getString("text");
    }
}
