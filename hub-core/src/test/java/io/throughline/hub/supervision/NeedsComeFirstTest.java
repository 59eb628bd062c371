package io.throughline.hub.supervision;

import static io.throughline.hub.supervision.Calls.accepted;
import static io.throughline.hub.supervision.Calls.call;
import static io.throughline.hub.supervision.Calls.caseOf;
import static io.throughline.hub.supervision.Calls.marked;
import static io.throughline.hub.supervision.Calls.rings;
import static io.throughline.hub.supervision.GivenFloor.DAAN;
import static io.throughline.hub.supervision.GivenFloor.NOON;
import static io.throughline.hub.supervision.GivenFloor.NOOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.cases.CaseEvent.PromiseBroken;
import io.throughline.hub.cases.CaseEvent.PromiseKept;
import io.throughline.hub.cases.CaseEvent.PromiseMade;
import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.handoff.Briefing;
import io.throughline.hub.handoff.HandoffEvent.HandoffAcknowledged;
import io.throughline.hub.handoff.HandoffEvent.HandoffGiven;
import io.throughline.hub.handoff.HandoffEvent.HandoffReturned;
import io.throughline.hub.handoff.HandoffId;
import io.throughline.hub.handoff.Target;
import io.throughline.hub.mood.Face;
import io.throughline.hub.supervision.Wallboard.Need;
import io.throughline.hub.supervision.Wallboard.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NeedsComeFirstTest {
    private static List<String> kinds(GivenFloor floor) {
        return floor.board().needs().stream().map(Need::kind).toList();
    }

    @Test
    void waiting_warns_after_the_target_and_alerts_after_three_minutes() {
        GivenFloor floor = new GivenFloor().given(1, rings(1, "service")).after(Duration.ofSeconds(20));
        assertThat(floor.board().needs()).isEmpty();
        Need warned = floor.after(Duration.ofSeconds(1)).board().needs().get(0);
        assertThat(warned.severity()).isEqualTo(Severity.WARN);
        assertThat(warned.text().nl()).isEqualTo("Onbekende klant wacht 0:21");
        Need alerted = floor.after(Duration.ofMinutes(3)).board().needs().get(0);
        assertThat(alerted.severity()).isEqualTo(Severity.ALERT);
        assertThat(alerted.contact()).contains(call(1));
    }

    @Test
    void a_long_conversation_comes_before_an_angry_customer() {
        GivenFloor floor = new GivenFloor()
                .given(1, rings(1, "service"))
                .given(1, accepted(1, NOOR))
                .after(Duration.ofMinutes(10).plusSeconds(1))
                .given(2, rings(2, "service"))
                .given(2, accepted(2, NOOR), marked(2, Face.ANGRY));
        assertThat(kinds(floor)).containsExactly("talk", "angry");
        assertThat(floor.board().needs().get(0).text().en()).isEqualTo("conversation 10:01, limit 10:00");
    }

    @Test
    void a_handoff_that_nobody_confirms_or_that_came_back_shows() {
        HandoffId id = new HandoffId(new UUID(6, 1));
        AgentRef noor = new AgentRef(NOOR.id(), NOOR.name());
        Target daan = new Target(Target.Kind.AGENT, DAAN.id(), DAAN.name());
        Briefing story = new Briefing(List.of(), List.of(), "");
        GivenFloor floor = new GivenFloor()
                .given(1, rings(1, "service"))
                .given(1, accepted(1, NOOR))
                .given(1, new HandoffGiven(id, call(1), call(1), noor, daan, "", story, false))
                .given(1, accepted(1, DAAN))
                .after(Duration.ofMinutes(2));
        assertThat(kinds(floor)).isEmpty();
        assertThat(floor.after(Duration.ofSeconds(1))
                        .board()
                        .needs()
                        .get(0)
                        .text()
                        .en())
                .isEqualTo("Handoff from Noor Visser not confirmed");
        floor.given(1, new HandoffReturned(id, "")).given(1, accepted(1, NOOR));
        assertThat(floor.board().needs().get(0).text().en()).isEqualTo("Handoff to Daan Mulder came back");
        floor.given(1, new HandoffAcknowledged(id, noor));
        assertThat(kinds(floor)).isEmpty();
    }

    @Test
    void a_promise_needs_somebody_once_its_time_has_come_until_it_is_kept() {
        UUID promise = new UUID(5, 1);
        GivenFloor floor = new GivenFloor()
                .given(1, new PromiseMade(caseOf(1), promise, "call back", "Noor Visser", NOON.plusSeconds(60)));
        assertThat(kinds(floor)).isEmpty();
        floor.after(Duration.ofSeconds(61));
        assertThat(kinds(floor)).containsExactly("promise");
        floor.given(1, new PromiseKept(caseOf(1), promise, Optional.empty()));
        assertThat(kinds(floor)).isEmpty();
    }

    @Test
    void a_promise_that_broke_by_itself_needs_somebody_until_something_new_is_promised() {
        UUID promise = new UUID(5, 1);
        GivenFloor floor = new GivenFloor()
                .given(1, new PromiseMade(caseOf(1), promise, "call back", "Noor Visser", NOON.plusSeconds(60)))
                .after(Duration.ofSeconds(61))
                .given(1, new PromiseBroken(caseOf(1), promise, Optional.of(NOON.plusSeconds(60))));
        assertThat(floor.board().needs()).singleElement().satisfies(need -> {
            assertThat(need.text().en()).isEqualTo("Promise broken: call back");
            assertThat(need.agent()).contains("Noor Visser");
        });
        floor.given(1, new PromiseMade(caseOf(1), new UUID(5, 2), "a voucher", "Noor Visser", NOON.plusSeconds(9_000)));
        assertThat(kinds(floor)).isEmpty();
    }
}
