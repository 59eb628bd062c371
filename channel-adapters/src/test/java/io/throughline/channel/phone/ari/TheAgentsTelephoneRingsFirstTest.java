package io.throughline.channel.phone.ari;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.channel.phone.Wish;
import io.throughline.channel.phone.ari.Call.Place;
import io.throughline.channel.phone.ari.Hearing.Heard;
import io.throughline.hub.contact.AgentRef;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TheAgentsTelephoneRingsFirstTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final AgentRef NOOR = new AgentRef("agent1", "Noor Visser");
    private static final Call ABSENT =
            Call.out("main/out-1", "out-1", "+31612345678").in(Place.ABSENT);
    private static final Leg RINGING = Leg.ringing("leg-1", NOOR.id(), "first");
    private static final Leg LIFTED = RINGING.lifted();
    private static final Call CALLED = ABSENT.with(LIFTED).in(Place.CALLED);
    private static final Wish CALLS = wish(Optional.of("+31612345678"));
    private final Hearing hearing = new Hearing(Replay.PBX);

    private static Wish wish(Optional<String> dial) {
        return new Wish(
                Wish.Kind.TALKING, Optional.of(NOOR), "first", "Sanne", dial, Optional.empty(), Optional.empty());
    }

    private static Optional<Step> next(Call call, Wish wish) {
        return Steps.next(call, wish, List.of());
    }

    private static AriEvent event(String type, String channel, int cause) {
        JsonArray args = new JsonArray().add(channel.startsWith("leg") ? "agent" : "customer");
        return AriEvent.of(new JsonObject()
                .put("type", type)
                .put("args", args)
                .put("cause", cause)
                .put("timestamp", "2026-11-23T10:00:00.000+0000")
                .put("channel", new JsonObject().put("id", channel)));
    }

    @Test
    void the_customer_is_called_once_the_agent_has_lifted_and_not_twice() {
        assertThat(next(ABSENT, CALLS)).contains(new Step.Ring("agent1", "first", "Sanne"));
        assertThat(next(ABSENT.with(RINGING), CALLS)).isEmpty();
        assertThat(next(ABSENT.with(LIFTED), CALLS)).contains(new Step.Dial(LIFTED));
        assertThat(next(CALLED, CALLS)).isEmpty();
        assertThat(hearing.hear(ABSENT.with(RINGING), event("StasisStart", "leg-1", 0))
                        .told())
                .as("lifting her own telephone reaches nobody")
                .isEmpty();
    }

    @Test
    void who_answers_is_connected_with_the_agent() {
        Heard heard = hearing.hear(CALLED, event("StasisStart", "out-1", 0));
        assertThat(heard.told()).singleElement().satisfies(told -> {
            assertThat(told.getString("event")).isEqualTo("answered");
            assertThat(told.getString("agent")).isEqualTo("agent1");
        });
        assertThat(hearing.hear(heard.call(), event("StasisStart", "out-1", 0)).told())
                .isEmpty();
        assertThat(next(heard.call(), wish(Optional.empty()))).contains(new Step.OpenBridge());
    }

    @ParameterizedTest
    @CsvSource({"17,busy", "19,no-answer", "18,no-answer", "21,declined", "20,unreachable", "1,unreachable"})
    void who_does_not_answer_leaves_a_word_why(int cause, String word) {
        Heard heard = hearing.hear(CALLED, event("ChannelDestroyed", "out-1", cause));
        assertThat(heard.told()).singleElement().satisfies(told -> {
            assertThat(told.getString("event")).isEqualTo("ended");
            assertThat(told.getString("cause")).isEqualTo(word);
        });
        assertThat(next(heard.call(), CALLS)).contains(new Step.Cancel(LIFTED, false));
    }

    @Test
    void an_agent_who_gives_up_ends_the_ringing() {
        Heard heard = hearing.hear(CALLED, event("ChannelDestroyed", "leg-1", 16));
        assertThat(heard.told()).singleElement().satisfies(told -> {
            assertThat(told.getString("event")).isEqualTo("left");
        });
        assertThat(next(heard.call(), Wish.OVER)).contains(new Step.HangUp());
    }

    private static Snapshot snapshot(String state) {
        JsonObject leg = new JsonObject()
                .put("id", "leg-1")
                .put("state", "Up")
                .put(
                        "channelvars",
                        new JsonObject().put("HUB_CALL", "main/out-1").put("HUB_AGENT", "agent1"));
        JsonObject customer = new JsonObject().put("id", "out-1").put("state", state);
        return new Snapshot(List.of(AriChannel.of(leg), AriChannel.of(customer)), Map.<String, Set<String>>of());
    }

    @Test
    void after_a_gap_it_rings_on_or_is_told_or_is_over_but_nobody_is_called_again() {
        Heard rings = new Resync(snapshot("Ringing"), NOW).of(CALLED, Optional.of(CALLS));
        assertThat(rings.told()).isEmpty();
        assertThat(rings.call().place()).isEqualTo(Place.CALLED);
        Heard answered = new Resync(snapshot("Up"), NOW).of(CALLED, Optional.of(CALLS));
        assertThat(answered.told()).extracting(told -> told.getString("event")).containsExactly("answered");
        Snapshot nobody = new Snapshot(List.of(), Map.of());
        Heard over = new Resync(nobody, NOW).of(ABSENT, Optional.of(CALLS));
        assertThat(over.told()).extracting(told -> told.getString("cause")).containsExactly(Hearing.IN_GAP);
    }
}
