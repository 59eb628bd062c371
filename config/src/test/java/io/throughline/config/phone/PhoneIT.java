package io.throughline.config.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.throughline.config.phone.Telephone.State;
import io.throughline.config.process.Await;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.io.TempDir;

/** Real calls through a real Asterisk, with sound. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class PhoneIT {
    private static final int NOOR = 0x21;
    private static final int DAAN = 0x22;
    private static final int FATIMA = 0x23;
    private static final int CALLER = 0x31;
    private static final int SECOND = 0x32;
    private static int numbers = 1_000;

    @TempDir
    static Path directory;

    private static PhoneStage stage;
    private static Telephone noor;
    private static Telephone daan;

    private final String from = "+3161234" + numbers++;
    private Telephone caller;

    @RegisterExtension
    final TestExecutionExceptionHandler telling = (test, failure) -> {
        throw new AssertionError(failure.getMessage() + "\n" + stage.told(caller, noor, daan), failure);
    };

    @BeforeAll
    static void set() throws IOException {
        Optional<Path> program = AsteriskProcess.fetched();
        assumeTrue(program.isPresent(), "no Asterisk: this machine reaches no Debian mirror (see .ci/asterisk)");
        stage = PhoneStage.set(program.get(), directory);
        noor = stage.telephoneOf("agent1", NOOR).register();
        daan = stage.telephoneOf("agent2", DAAN).register();
    }

    @AfterAll
    static void strike() {
        if (stage != null) {
            noor.close();
            daan.close();
            stage.close();
        }
    }

    @BeforeEach
    void lift() {
        stage.mark();
        caller = stage.caller(CALLER);
    }

    @AfterEach
    void nothing_is_left_in_asterisk() {
        caller.close();
        noor.hangUp();
        daan.hangUp();
        stage.awaitQuiet();
        noor.awaitRest();
        daan.awaitRest();
    }

    private JsonObject ringsAtNoors() {
        stage.presence("agent1", "available");
        caller.dial(PhoneStage.SERVICE, from);
        noor.await(State.RINGING);
        return stage.awaitCard("agent1", from, "offered");
    }

    private void wrapUp(String agent, String contact) {
        stage.awaitCard(agent, from, "wrap-up");
        stage.presence(agent, "busy");
        stage.act(agent, contact, "wrap-up", new JsonObject().put("outcome", "solved"));
    }

    @Test
    void a_call_rings_with_its_story_is_answered_and_both_hear_each_other() {
        JsonObject card = ringsAtNoors();
        String contact = card.getString("id");
        assertThat(noor.told("X-Hub-Call")).isPresent();
        noor.answer();
        stage.awaitCard("agent1", from, "active");
        caller.hears(noor);
        noor.hears(caller);
        caller.hangUp();
        noor.await(State.ENDED);
        wrapUp("agent1", contact);
        assertThat(stage.types("agent1", card.getString("customer")))
                .containsSubsequence(
                        "contact.opened.v1",
                        "contact.offered.v1",
                        "contact.accepted.v1",
                        "contact.connected.v1",
                        "contact.ended.v1");
    }

    @Test
    void it_is_held_and_goes_on_from_the_desk_and_from_the_telephone() {
        String contact = ringsAtNoors().getString("id");
        stage.act("agent1", contact, "accept");
        noor.answer();
        caller.hears(noor);
        stage.act("agent1", contact, "hold");
        PhoneStage.doesNotHear(caller, noor);
        stage.act("agent1", contact, "resume");
        caller.hears(noor);
        noor.hold(true);
        stage.awaitCard("agent1", from, "held");
        noor.hold(false);
        stage.awaitCard("agent1", from, "active");
        caller.hears(noor);
        noor.hears(caller);
        noor.transfer("agent2");
        noor.awaitNotified("603");
        caller.hears(noor);
        noor.hangUp();
        caller.await(State.ENDED);
        wrapUp("agent1", contact);
    }

    @Test
    void a_colleague_takes_over_with_the_story_and_nobody_is_left_on_the_line() {
        String contact = ringsAtNoors().getString("id");
        noor.answer();
        stage.awaitCard("agent1", from, "active");
        stage.presence("agent1", "busy");
        stage.presence("agent2", "available");
        stage.handOver("agent1", contact, "agent", "agent2", false);
        noor.await(State.ENDED);
        daan.await(State.RINGING);
        daan.answer();
        caller.hears(daan);
        daan.hears(caller);
        stage.awaitCard("agent2", from, "active");
        stage.act("agent2", contact, "end");
        caller.await(State.ENDED);
        daan.await(State.ENDED);
        wrapUp("agent2", contact);
    }

    /** The customer is never alone: with one of them, then with both, then with the other. */
    @Test
    void a_colleague_comes_in_while_the_sender_stays_until_he_has_read_the_story() {
        String contact = ringsAtNoors().getString("id");
        noor.answer();
        stage.awaitCard("agent1", from, "active");
        stage.presence("agent2", "available");
        stage.handOver("agent1", contact, "agent", "agent2", true);
        daan.await(State.RINGING);
        caller.hears(noor);
        daan.answer();
        caller.hears(noor, daan);
        noor.hears(caller, daan);
        daan.hears(caller, noor);
        String handoff = stage.awaitCard("agent2", from, "active")
                .getJsonObject("handoff")
                .getString("id");
        stage.act("agent2", contact, "handoffs/" + handoff + "/acknowledgement");
        noor.await(State.ENDED);
        caller.hears(daan);
        daan.hears(caller);
        daan.hangUp();
        caller.await(State.ENDED);
        wrapUp("agent2", contact);
    }

    private Consultation consultation() {
        String contact = ringsAtNoors().getString("id");
        noor.answer();
        caller.hears(noor);
        return new Consultation(stage, caller, noor, daan, contact);
    }

    @Test
    void the_two_agents_talk_first_while_the_customer_hears_music_and_then_all_three() {
        consultation().introduces();
        wrapUp("agent2", stage.awaitCard("agent2", from, "wrap-up").getString("id"));
    }

    @Test
    void of_two_who_talk_first_whoever_goes_leaves_the_customer_to_the_other() {
        consultation().ends(() -> stage.awaitCard("agent1", from, "held"));
        wrapUp("agent2", stage.awaitCard("agent2", from, "wrap-up").getString("id"));
    }

    @Test
    void a_customer_who_gives_up_while_the_two_talk_leaves_nobody_on_the_line() {
        consultation().isInVain();
        wrapUp("agent1", stage.awaitCard("agent1", from, "wrap-up").getString("id"));
    }

    @Test
    void customers_are_called_and_called_back_and_the_story_says_why_some_were_not_reached() {
        try (Telephone jan = stage.customer(SECOND)) {
            new CallsOut(stage, caller, noor, jan).live();
        }
    }

    @Test
    void she_says_once_what_is_wrong_although_three_people_help_her() {
        try (Telephone fatima = stage.telephoneOf("tech1", FATIMA).register()) {
            new HairDryerCall(stage, caller, noor, fatima, daan).live();
        }
    }

    @Test
    void the_card_keyed_in_while_waiting_tells_who_calls() {
        stage.presence("agent1", "busy");
        caller.dial(PhoneStage.SERVICE, from);
        stage.awaitCard("agent1", from, "queued");
        caller.press("2210004471#");
        Await.until(
                PhoneStage.PATIENCE,
                "the caller is known as Sanne de Wit",
                () -> "Sanne de Wit"
                        .equals(stage.awaitCard("agent1", from, "queued").getString("name")));
        caller.hangUp();
        stage.awaitGone("agent1", from);
    }

    @Test
    void whoever_waits_is_told_her_place_and_hears_the_agent_in_the_middle_of_it() {
        stage.presence("agent1", "busy");
        caller.dial(PhoneStage.SERVICE, from);
        String contact = stage.awaitCard("agent1", from, "queued").getString("id");
        stage.awaitWritten("Playing 'queue-youarenext");
        stage.act("agent1", contact, "accept");
        noor.await(State.RINGING);
        noor.answer();
        caller.hears(noor);
        caller.hangUp();
        wrapUp("agent1", contact);
    }

    /** Asterisk gives the events to whoever connected last and tells the hub so; what happened meanwhile nobody tells. */
    @Test
    void a_connection_that_is_lost_in_a_call_costs_nothing() {
        String contact = ringsAtNoors().getString("id");
        noor.answer();
        caller.hears(noor);
        stage.asterisk().takeOverFor(Duration.ofMillis(100));
        stage.act("agent1", contact, "hold");
        PhoneStage.doesNotHear(caller, noor);
        stage.act("agent1", contact, "resume");
        caller.hears(noor);
        caller.hangUp();
        noor.await(State.ENDED);
        wrapUp("agent1", contact);
    }

    @Test
    void whoever_gives_up_waiting_leaves_nothing_behind() {
        stage.presence("agent1", "busy");
        caller.dial(PhoneStage.SERVICE, from);
        stage.awaitCard("agent1", from, "queued");
        caller.hangUp();
        stage.awaitGone("agent1", from);
        stage.presence("agent1", "available");
        Telephone again = caller;
        again.await(State.ENDED);
    }

    @Test
    void whoever_gives_up_while_it_rings_ends_the_ringing() {
        ringsAtNoors();
        caller.hangUp();
        noor.await(State.ENDED);
        stage.awaitGone("agent1", from);
    }

    @Test
    void a_telephone_that_is_busy_passes_the_call_on() {
        noor.busy(true);
        stage.presence("agent1", "available");
        caller.dial(PhoneStage.SERVICE, from);
        JsonObject card = stage.awaitCard("agent1", from, "queued");
        stage.presence("agent1", "busy");
        stage.presence("agent2", "available");
        daan.await(State.RINGING);
        daan.answer();
        caller.hears(daan);
        noor.busy(false);
        caller.hangUp();
        wrapUp("agent2", card.getString("id"));
    }

    @Test
    void a_telephone_that_is_not_there_or_not_answered_gives_the_call_back_to_its_queue() {
        stage.presence("tech1", "available");
        caller.dial("31850000002", from);
        stage.awaitTold("\"cause\":\"unregistered\"");
        JsonObject card = stage.awaitCard("tech1", from, "queued");
        stage.presence("tech1", "busy"); // or it would be offered to her again, and ring another time
        try (Telephone late = stage.telephoneOf("tech1", FATIMA).register()) {
            stage.act("tech1", card.getString("id"), "accept");
            late.await(State.RINGING);
            stage.awaitCard("tech1", from, "queued");
            late.await(State.ENDED);
        }
        caller.hangUp();
        stage.awaitGone("tech1", from);
    }

    /** Nobody tells of it: not Asterisk, which knows nothing any more, and not the telephones, which hear silence. */
    @Test
    void y_asterisk_is_killed_while_one_waits_and_another_talks() {
        String contact = ringsAtNoors().getString("id");
        noor.answer();
        caller.hears(noor);
        stage.presence("agent1", "busy");
        try (Telephone second = stage.caller(SECOND)) {
            String other = from.replace("+3161234", "+3161235");
            second.dial(PhoneStage.SERVICE, other);
            stage.awaitCard("agent1", other, "queued");
            stage.asterisk().kill();
            stage.asterisk().start();
            stage.awaitGone("agent1", other);
        }
        wrapUp("agent1", contact);
        stage.awaitLink();
        noor.hangUp();
        caller.hangUp();
        noor.register(); // as telephones do by themselves
        ringsAtNoors();
        noor.answer();
        caller.hears(noor);
        noor.hears(caller);
        caller.hangUp();
        noor.await(State.ENDED);
        wrapUp("agent1", stage.awaitCard("agent1", from, "wrap-up").getString("id"));
    }

    /** The last of all, because it takes the hub away; by its name. */
    @Test
    void z_the_hub_is_killed_in_a_call_and_the_talk_goes_on() {
        String contact = ringsAtNoors().getString("id");
        noor.answer();
        caller.hears(noor);
        stage.asterisk().ask("POST", "asterisk/variable?variable=PATIENCE&value=120");
        stage.hub().kill();
        try (Telephone second = stage.caller(SECOND)) {
            String other = from.replace("+3161234", "+3161235");
            second.dial(PhoneStage.SERVICE, other);
            second.await(State.TALKING); // with music: the dialplan keeps her until the hub is back
            stage.hub().start().awaitReady();
            stage.awaitCard("agent1", other, "queued");
            caller.hears(noor);
            noor.hears(caller);
            second.hangUp();
            stage.awaitGone("agent1", other);
        }
        stage.act("agent1", contact, "hold");
        PhoneStage.doesNotHear(caller, noor);
        stage.act("agent1", contact, "end");
        noor.await(State.ENDED);
        wrapUp("agent1", contact);
    }

    @Test
    void zz_callers_are_served_without_the_hub_when_it_stays_away() {
        stage.hub().kill();
        stage.asterisk().ask("POST", "asterisk/variable?variable=PATIENCE&value=1");
        caller.dial(PhoneStage.SERVICE, from);
        daan.await(State.RINGING);
        daan.answer();
        caller.hears(daan);
        caller.hangUp();
        Await.until(
                PhoneStage.PATIENCE,
                "Asterisk wrote it down",
                () -> stage.asterisk().written().contains("fallback"));
    }
}
