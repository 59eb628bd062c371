package io.throughline.channel.phone.ari;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.channel.Eventually;
import io.throughline.channel.phone.Wish;
import io.throughline.hub.cluster.Leases;
import io.throughline.hub.cluster.MemoryLeases;
import io.throughline.hub.contact.AgentRef;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The calls of {@code PhoneIT}, against an Asterisk in memory, and what can go wrong between the two. */
class AriLinkTest {
    private static final AgentRef NOOR = new AgentRef("agent1", "Noor Visser");
    private static final AgentRef DAAN = new AgentRef("agent2", "Daan Mulder");
    private static final String CALL = "main/1.1";

    private final Vertx vertx = Vertx.vertx();
    private final FakeHub hub = new FakeHub(CALL);
    private Leases leases;
    private FakeAri asterisk;
    private Node node;

    @BeforeEach
    void connect() throws Exception {
        leases = new MemoryLeases(InstantSource.system());
        asterisk = new FakeAri(vertx);
        asterisk.register("agent1");
        asterisk.register("agent2");
        node = link();
        Eventually.so("the hub listens", asterisk::listened);
    }

    private Node link() throws Exception {
        return Node.start(vertx, asterisk.pbx(), hub, leases);
    }

    @AfterEach
    void close() throws Exception {
        asterisk.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private void rings() {
        asterisk.call("1.1", "+31612345678", "31850000001");
        Eventually.so("she is welcomed", () -> asterisk.said().contains("sound:hello"));
        asterisk.toldEverything();
        Eventually.so("she hears music", () -> asterisk.hearsMusic("1.1"));
        Eventually.so("the hub knows the call", () -> hub.told().contains("Ringing"));
    }

    private String talks() {
        rings();
        hub.wants(Wish.Kind.RINGING, NOOR);
        Eventually.so("it rings", () -> asterisk.legOf("agent1").isPresent());
        String leg = asterisk.legOf("agent1").orElseThrow();
        asterisk.lift(leg);
        Eventually.so("the hub knows", () -> hub.told().contains("Answered"));
        assertThat(asterisk.together("1.1", leg)).isFalse();
        hub.wants(Wish.Kind.TALKING, NOOR);
        Eventually.so("they hear each other", () -> asterisk.together("1.1", leg));
        return leg;
    }

    @Test
    void a_call_is_answered_and_ended_by_the_caller() {
        talks();
        asterisk.gone("1.1", 16);
        Eventually.so("nothing is left", asterisk::empty);
        Eventually.so("the hub knows", () -> hub.told().contains("Ended"));
        assertThat(hub.told()).containsExactly("Ringing", "Answered", "Ended");
    }

    /** Two would ring a telephone twice: both find that it does not ring yet. */
    @Test
    void one_thread_looks_after_a_call_on_whichever_the_hub_answers() {
        talks();
        asterisk.gone("1.1", 16);
        Eventually.so("nothing is left", asterisk::empty);
        Eventually.so("the hub knows", () -> hub.told().contains("Ended"));
        assertThat(hub.askedOn()).hasSize(1);
    }

    @Test
    void an_agent_who_puts_the_receiver_down_is_told_by_her_name() {
        asterisk.gone(talks(), 16);
        Eventually.so("the hub knows", () -> hub.told().contains("Left"));
        hub.ends();
        Eventually.so("nothing is left", asterisk::empty);
    }

    @Test
    void whoever_waits_is_told_her_place_and_is_put_through_in_the_middle_of_it() {
        rings();
        Eventually.so("she is told", () -> asterisk.isTold("1.1"));
        assertThat(asterisk.said())
                .containsExactly(
                        "sound:hello",
                        "sound:queue-thereare,number:2,sound:queue-callswaiting,"
                                + "sound:queue-holdtime,number:2,sound:queue-minutes");
        hub.wants(Wish.Kind.TALKING, NOOR);
        Eventually.so("it rings", () -> asterisk.legOf("agent1").isPresent());
        String leg = asterisk.legOf("agent1").orElseThrow();
        asterisk.lift(leg);
        Eventually.so("they hear each other", () -> asterisk.together("1.1", leg));
        assertThat(asterisk.isTold("1.1")).isFalse();
    }

    @Test
    void who_is_held_hears_music_and_comes_back() {
        String leg = talks();
        hub.wants(Wish.Kind.HELD, NOOR);
        Eventually.so("she hears music", () -> asterisk.hearsMusic("1.1"));
        hub.wants(Wish.Kind.TALKING, NOOR);
        Eventually.so("they hear each other", () -> asterisk.together("1.1", leg));
        asterisk.holds(leg, true);
        asterisk.holds(leg, false);
        Eventually.so("the hub knows", () -> hub.told().contains("Resumed"));
        assertThat(hub.told()).containsExactly("Ringing", "Answered", "Held", "Resumed");
    }

    @Test
    void handing_over_moves_the_caller_to_the_colleague() {
        String first = talks();
        hub.wants(Wish.Kind.RINGING, DAAN);
        Eventually.so("the colleague's rings", () -> asterisk.legOf("agent2").isPresent());
        assertThat(asterisk.legOf("agent1")).isEmpty();
        String second = asterisk.legOf("agent2").orElseThrow();
        assertThat(second).isNotEqualTo(first);
        asterisk.lift(second);
        hub.wants(Wish.Kind.TALKING, DAAN);
        Eventually.so("they hear each other", () -> asterisk.together("1.1", second));
        assertThat(hub.told()).doesNotContain("Left", "Ended");
    }

    @Test
    void the_transfer_key_of_a_telephone_takes_nobody_away() {
        String leg = talks();
        asterisk.refer(leg);
        String refusal = "POST channels/" + leg + "/transfer_progress";
        Eventually.so("it is refused", () -> asterisk.asked().contains(refusal));
        hub.wants(Wish.Kind.HELD, NOOR);
        Eventually.so("she hears music", () -> asterisk.hearsMusic("1.1"));
        assertThat(asterisk.asked()).containsOnlyOnce(refusal);
        assertThat(hub.told()).containsExactly("Ringing", "Answered");
    }

    @Test
    void a_telephone_that_is_busy_or_not_there_is_tried_once() {
        rings();
        hub.wants(Wish.Kind.RINGING, NOOR);
        Eventually.so("it rings", () -> asterisk.legOf("agent1").isPresent());
        asterisk.gone(asterisk.legOf("agent1").orElseThrow(), 17);
        Eventually.so("the hub knows", () -> hub.told().contains("Unreached"));
        hub.wants(Wish.Kind.RINGING, new AgentRef("agent3", "Nobody"));
        Eventually.so(
                "the hub knows",
                () -> hub.told().stream().filter("Unreached"::equals).count() == 2);
        assertThat(asterisk.asked().stream()
                        .filter(each -> each.startsWith("POST channels/leg-") && each.split("/").length == 2))
                .hasSize(2);
        assertThat(asterisk.hearsMusic("1.1")).isTrue();
    }

    @Test
    void what_the_hub_wanted_while_the_connection_was_cut_is_done_afterwards() {
        String leg = talks();
        asterisk.cut();
        hub.wants(Wish.Kind.HELD, NOOR);
        Eventually.so("she hears music", () -> asterisk.hearsMusic("1.1"));
        asterisk.intrude();
        hub.wants(Wish.Kind.TALKING, NOOR);
        Eventually.so("they hear each other", () -> asterisk.together("1.1", leg));
        assertThat(hub.told()).containsExactly("Ringing", "Answered");
    }

    @Test
    void who_hung_up_while_nobody_listened_has_hung_up() {
        talks();
        asterisk.cut();
        asterisk.gone("1.1", 16);
        Eventually.so("nothing is left", asterisk::empty);
        Eventually.so("the hub knows", () -> hub.told().contains("Ended"));
        assertThat(hub.told()).containsExactly("Ringing", "Answered", "Ended");
    }

    @Test
    void an_asterisk_that_was_killed_has_ended_its_calls() {
        talks();
        asterisk.restart();
        Eventually.so("the hub knows", () -> hub.told().contains("Ended"));
        assertThat(hub.told()).containsExactly("Ringing", "Answered", "Ended");
        Eventually.so("the hub listens again", asterisk::listened);
        assertThat(asterisk.empty()).isTrue();
    }

    @Test
    void who_connects_as_the_hub_again_and_again_costs_no_call() {
        String leg = talks();
        for (int time = 0; time < 3; time++) {
            asterisk.intrude();
            Eventually.so("the hub listens again", asterisk::listened);
        }
        hub.wants(Wish.Kind.HELD, NOOR);
        Eventually.so("she hears music", () -> asterisk.hearsMusic("1.1"));
        hub.wants(Wish.Kind.TALKING, NOOR);
        Eventually.so("they hear each other", () -> asterisk.together("1.1", leg));
        assertThat(hub.told()).containsExactly("Ringing", "Answered");
    }

    @Test
    void another_node_goes_on_with_the_calls_of_one_that_died() throws Exception {
        String leg = talks();
        link();
        node.stop();
        hub.wants(Wish.Kind.HELD, NOOR);
        Eventually.so("she hears music", () -> asterisk.hearsMusic("1.1"));
        hub.wants(Wish.Kind.TALKING, NOOR);
        Eventually.so("they hear each other", () -> asterisk.together("1.1", leg));
        assertThat(hub.told()).filteredOn("Answered"::equals).hasSize(1);
    }

    @Test
    void a_second_node_that_has_no_lease_leaves_the_first_alone() throws Exception {
        link();
        talks();
        asterisk.gone("1.1", 16);
        Eventually.so("nothing is left", asterisk::empty);
        Eventually.so("the hub knows", () -> hub.told().contains("Ended"));
        assertThat(hub.told()).containsExactly("Ringing", "Answered", "Ended");
    }
}
