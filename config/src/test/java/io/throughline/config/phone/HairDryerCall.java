package io.throughline.config.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.config.phone.Telephone.State;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * The first story as one call: service, the technical desk while service stays, then a colleague who arranges it. Each of
 * them asks only what nobody knows yet.
 */
final class HairDryerCall {
    private static final String SANNE = "+31612345678";
    private static final String TOLD = "It blows, but the air stays cold on every setting";

    private final PhoneStage stage;
    private final Telephone caller;
    private final Telephone noor;
    private final Telephone fatima;
    private final Telephone daan;
    private String contact = "";
    private String customer = "";
    private String about = "";

    HairDryerCall(PhoneStage stage, Telephone caller, Telephone noor, Telephone fatima, Telephone daan) {
        this.stage = stage;
        this.caller = caller;
        this.noor = noor;
        this.fatima = fatima;
        this.daan = daan;
    }

    /** From dialling to the wrap-up. */
    void live() {
        isKnownBeforeItRings();
        tellsNoorWhatIsWrong();
        meetsFatimaWhileNoorStays();
        goesOnToDaan();
        endsWithWhatWasArranged();
        theStoryHasItAll();
    }

    private void isKnownBeforeItRings() {
        stage.presence("agent1", "available");
        caller.dial(PhoneStage.SERVICE, SANNE);
        noor.await(State.RINGING);
        JsonObject card = stage.awaitCard("agent1", SANNE, "offered");
        assertThat(card.getString("name")).isEqualTo("Sanne de Wit");
        contact = card.getString("id");
        customer = card.getString("customer");
        noor.answer();
        stage.awaitCard("agent1", SANNE, "active");
        caller.hears(noor);
        noor.hears(caller);
    }

    private void tellsNoorWhatIsWrong() {
        about = stage.act("agent1", contact, "case", new JsonObject().put("topic", "broken-product"))
                .getString("case");
        tells("agent1", "what-is-wrong", TOLD);
    }

    /** She is asked what is noted then; nobody knew it before. */
    private void tells(String agent, String question, String answer) {
        JsonObject asked = new JsonObject().put("question", question).put("contact", contact);
        assertThat(note(agent, "questions", asked).getBoolean("repeat")).isFalse();
        note(agent, "facts", asked.copy().put("answer", answer));
    }

    private JsonObject note(String agent, String what, JsonObject how) {
        return stage.post(agent, "/api/v1/cases/" + about + "/" + what, how);
    }

    private void meetsFatimaWhileNoorStays() {
        stage.presence("tech1", "available");
        stage.handOver("agent1", contact, "queue", "technical", true);
        fatima.await(State.RINGING);
        caller.hears(noor);
        fatima.answer();
        caller.hears(noor, fatima);
        noor.hears(caller, fatima);
        fatima.hears(caller, noor);
        readsTheStory("tech1");
        noor.await(State.ENDED);
        caller.hears(fatima);
        fatima.hears(caller);
        tells("tech1", "since-when", "Since the first time at home");
        note("tech1", "attempts", new JsonObject().put("what", "Another socket").put("outcome", "Still cold"));
    }

    private void readsTheStory(String agent) {
        JsonObject handoff = stage.awaitCard(agent, SANNE, "active").getJsonObject("handoff");
        JsonObject told = stage.contact(agent, contact).getJsonObject("handoff");
        assertThat(strings(told.getJsonArray("doNotAsk"), "question"))
                .contains("bought-where", "product", "what-is-wrong");
        assertThat(strings(told.getJsonArray("doNotAsk"), "answer")).contains(TOLD);
        stage.act(agent, contact, "handoffs/" + handoff.getString("id") + "/acknowledgement");
    }

    private void goesOnToDaan() {
        stage.presence("tech1", "busy");
        stage.presence("agent2", "available");
        stage.handOver("tech1", contact, "agent", "agent2", false);
        fatima.await(State.ENDED);
        daan.await(State.RINGING);
        daan.answer();
        readsTheStory("agent2");
        caller.hears(daan);
        daan.hears(caller);
    }

    private void endsWithWhatWasArranged() {
        tells("agent2", "wants", "replacement");
        JsonObject promise = new JsonObject()
                .put("what", "A new hair dryer in Groningen")
                .put("due", Instant.now().plus(1, ChronoUnit.DAYS).toString());
        note("agent2", "promises", promise);
        stage.presence("agent2", "busy");
        caller.hangUp();
        daan.await(State.ENDED);
        stage.awaitCard("agent2", SANNE, "wrap-up");
        stage.act("agent2", contact, "wrap-up", new JsonObject().put("outcome", "solved"));
    }

    private void theStoryHasItAll() {
        JsonObject story = stage.story("agent2", customer);
        assertThat(story.getInteger("repeats")).isZero();
        assertThat(story.getJsonArray("openContacts")).isEmpty();
        JsonObject itsCase = objects(story.getJsonArray("cases"))
                .filter(each -> each.getString("id").equals(about))
                .findFirst()
                .orElseThrow();
        assertThat(itsCase.getJsonArray("contacts")).containsExactly(contact);
        assertThat(strings(itsCase.getJsonArray("facts"), "question"))
                .contains("bought-where", "what-is-wrong", "since-when", "wants");
        assertThat(strings(itsCase.getJsonArray("attempts"), "what")).containsExactly("Another socket");
        assertThat(strings(itsCase.getJsonArray("promises"), "what")).containsExactly("A new hair dryer in Groningen");
        assertThat(objects(story.getJsonArray("handoffs"))
                        .filter(each -> each.getString("contact").equals(contact))
                        .map(each -> each.getString("state") + (each.getBoolean("stay") ? " warm" : " cold")))
                .containsExactlyInAnyOrder("acknowledged warm", "acknowledged cold");
    }

    private static Stream<JsonObject> objects(JsonArray all) {
        return all.stream().map(JsonObject.class::cast);
    }

    private static List<String> strings(JsonArray all, String field) {
        return objects(all).map(each -> each.getString(field)).toList();
    }
}
