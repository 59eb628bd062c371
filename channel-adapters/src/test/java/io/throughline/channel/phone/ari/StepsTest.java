package io.throughline.channel.phone.ari;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.channel.phone.Wish;
import io.throughline.channel.phone.ari.Call.Place;
import io.throughline.hub.contact.AgentRef;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepsTest {
    private static final AgentRef NOOR = new AgentRef("agent1", "Noor Visser");
    private static final AgentRef DAAN = new AgentRef("agent2", "Daan Mulder");
    private static final Leg RINGING = Leg.ringing("leg-1", NOOR.id(), "first");
    private static final Leg LIFTED = RINGING.lifted();
    private static final Call NEW = Call.of("main/1.1", "1.1", "+31612345678", "31850000001");
    private static final Call WAITING = NEW.isAnswered().in(Place.MUSIC);
    private static final Call TALKING =
            WAITING.over("talk-1").with(LIFTED.inBridge()).in(Place.BRIDGE);

    private static Wish wish(Wish.Kind kind, AgentRef agent) {
        return new Wish(kind, Optional.of(agent), "first", "Sanne de Wit");
    }

    private static Optional<Step> next(Call call, Wish wish) {
        return Steps.next(call, wish, List.of());
    }

    @Test
    void whoever_calls_is_answered_and_hears_music() {
        assertThat(next(NEW, Wish.WAIT)).contains(new Step.Answer());
        assertThat(next(NEW.isAnswered(), Wish.WAIT)).contains(new Step.Music());
        assertThat(next(WAITING, Wish.WAIT)).isEmpty();
    }

    @Test
    void whoever_waits_is_told_what_is_due_and_nobody_else() {
        List<String> due = List.of("sound:queue-youarenext");
        assertThat(Steps.next(WAITING, Wish.WAIT, due)).contains(new Step.Tell(due));
        assertThat(Steps.next(WAITING.in(Place.TOLD), Wish.WAIT, due)).isEmpty();
        assertThat(Steps.next(WAITING.in(Place.NOWHERE), Wish.WAIT, due)).contains(new Step.Music());
        assertThat(Steps.next(TALKING, wish(Wish.Kind.TALKING, NOOR), due)).isEmpty();
    }

    @Test
    void the_telephone_of_whoever_is_asked_rings_once() {
        Wish asked = wish(Wish.Kind.RINGING, NOOR);
        assertThat(next(WAITING, asked)).contains(new Step.Ring("agent1", "first", "Sanne de Wit"));
        assertThat(next(WAITING.with(RINGING), asked)).isEmpty();
        assertThat(next(WAITING.inVain("first"), asked)).isEmpty();
        assertThat(next(WAITING.inVain("before"), asked)).isPresent();
    }

    @Test
    void lifting_the_receiver_connects_nobody_before_the_hub_has_accepted() {
        assertThat(next(WAITING.with(LIFTED), wish(Wish.Kind.RINGING, NOOR))).isEmpty();
        assertThat(next(WAITING.with(LIFTED), wish(Wish.Kind.TALKING, NOOR))).contains(new Step.OpenBridge());
    }

    @Test
    void the_agent_is_in_the_bridge_before_the_caller_leaves_the_music() {
        Wish talk = wish(Wish.Kind.TALKING, NOOR);
        Call open = WAITING.with(LIFTED).over("talk-1");
        assertThat(next(open, talk)).contains(new Step.JoinAgent("talk-1", LIFTED));
        assertThat(next(open.with(LIFTED.inBridge()), talk)).contains(new Step.JoinCaller("talk-1"));
        assertThat(next(TALKING, talk)).isEmpty();
    }

    @Test
    void who_is_held_waits_with_music_and_the_agent_stays() {
        Wish hold = wish(Wish.Kind.HELD, NOOR);
        assertThat(next(TALKING, hold)).contains(new Step.PartCaller("talk-1"));
        assertThat(next(TALKING.in(Place.NOWHERE), hold)).contains(new Step.Music());
        assertThat(next(TALKING.in(Place.MUSIC), hold)).isEmpty();
    }

    @Test
    void who_holds_with_the_key_of_the_telephone_is_left_alone() {
        Call held = TALKING.with(LIFTED.inBridge().holding(true));
        assertThat(next(held, wish(Wish.Kind.HELD, NOOR))).isEmpty();
    }

    @Test
    void handing_over_hangs_up_the_first_telephone_before_the_second_rings() {
        Wish daan = wish(Wish.Kind.RINGING, DAAN);
        assertThat(next(TALKING, daan)).contains(new Step.Cancel(LIFTED.inBridge(), false));
        Call left = TALKING.with(LIFTED.inBridge().hungUp());
        assertThat(next(left, daan)).contains(new Step.PartCaller("talk-1"));
        assertThat(next(left.in(Place.MUSIC), daan)).contains(new Step.Ring("agent2", "first", "Sanne de Wit"));
    }

    @Test
    void a_telephone_that_rings_in_vain_stops_when_a_colleague_talks() {
        assertThat(next(WAITING.with(RINGING), wish(Wish.Kind.TALKING, DAAN))).contains(new Step.Cancel(RINGING, true));
    }

    @Test
    void what_is_over_is_hung_up_once() {
        assertThat(next(TALKING, Wish.OVER)).contains(new Step.HangUp());
        assertThat(next(WAITING.hungUpByHub(), Wish.OVER)).isEmpty();
    }

    @Test
    void nobody_stays_behind_when_the_caller_has_gone() {
        Call gone = TALKING.in(Place.GONE);
        assertThat(next(gone, wish(Wish.Kind.TALKING, NOOR))).contains(new Step.Cancel(LIFTED.inBridge(), false));
        assertThat(next(gone.without("leg-1"), Wish.OVER)).contains(new Step.CloseBridge("talk-1"));
        assertThat(next(gone.without("leg-1").bridgeClosed(), Wish.OVER)).isEmpty();
    }

    private static Wish among(AgentRef agent, Optional<AgentRef> asked, Optional<String> staying) {
        return new Wish(
                Wish.Kind.TALKING,
                Optional.of(agent),
                "first",
                "Sanne de Wit",
                Optional.empty(),
                asked.map(other -> new Wish.Asked(other, "second", false)),
                staying);
    }

    @Test
    void a_colleague_is_rung_while_they_talk_and_comes_in_when_she_is_who_has_the_call() {
        Leg second = Leg.ringing("leg-2", DAAN.id(), "second");
        Wish looks = among(NOOR, Optional.of(DAAN), Optional.empty());
        assertThat(next(TALKING, looks)).contains(new Step.Ring("agent2", "second", "Sanne de Wit"));
        assertThat(next(TALKING.with(second), looks)).isEmpty();
        assertThat(next(TALKING.with(second.lifted()), looks)).isEmpty();
        assertThat(next(TALKING.inVain("second"), looks)).isEmpty();
        Wish takes = among(DAAN, Optional.empty(), Optional.of(NOOR.id()));
        Call lifted = TALKING.with(second.lifted());
        assertThat(next(lifted, takes)).contains(new Step.JoinAgent("talk-1", second.lifted()));
        assertThat(next(lifted.with(second.lifted().inBridge()), takes)).isEmpty();
    }

    @Test
    void the_caller_stays_with_the_sender_until_the_receiver_has_lifted() {
        Call ringing = TALKING.with(Leg.ringing("leg-2", DAAN.id(), "second"));
        assertThat(next(ringing, among(DAAN, Optional.empty(), Optional.of(NOOR.id()))))
                .isEmpty();
    }

    @Test
    void the_two_agents_talk_in_the_bridge_that_the_caller_has_left() {
        Leg second = Leg.ringing("leg-2", DAAN.id(), "second").lifted();
        Wish consulting = new Wish(
                Wish.Kind.HELD,
                Optional.of(NOOR),
                "first",
                "Sanne de Wit",
                Optional.empty(),
                Optional.of(new Wish.Asked(DAAN, "second", true)),
                Optional.empty());
        assertThat(next(TALKING.with(second), consulting)).contains(new Step.PartCaller("talk-1"));
        assertThat(next(TALKING.with(LIFTED.inBridge().holding(true)).with(second), consulting))
                .as("also out of the music of a telephone that holds")
                .contains(new Step.PartCaller("talk-1"));
        Call held = TALKING.in(Place.MUSIC);
        assertThat(next(held.with(second), consulting)).contains(new Step.JoinAgent("talk-1", second));
        assertThat(next(held.with(second.inBridge()), consulting)).isEmpty();
        Call both = held.with(second.inBridge());
        assertThat(next(both, among(DAAN, Optional.empty(), Optional.of(NOOR.id()))))
                .as("all three")
                .contains(new Step.JoinCaller("talk-1"));
        assertThat(next(both, wish(Wish.Kind.TALKING, NOOR)))
                .as("taken back: the colleague goes before the caller comes")
                .contains(new Step.Cancel(second.inBridge(), false));
    }

    @Test
    void the_sender_is_let_go_when_the_receiver_has_read_the_story_and_the_colleague_when_she_is_not_asked_any_more() {
        Leg second = Leg.ringing("leg-2", DAAN.id(), "second").lifted().inBridge();
        assertThat(next(TALKING.with(second), among(DAAN, Optional.empty(), Optional.empty())))
                .contains(new Step.Cancel(LIFTED.inBridge(), false));
        assertThat(next(TALKING.with(second), wish(Wish.Kind.TALKING, NOOR))).contains(new Step.Cancel(second, false));
    }
}
