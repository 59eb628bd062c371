package io.throughline.hub.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.cases.Case.PromiseState;
import io.throughline.hub.cases.CaseEvent.CaseOpened;
import io.throughline.hub.cases.CaseEvent.PromiseBroken;
import io.throughline.hub.cases.CaseEvent.PromiseMade;
import io.throughline.hub.purchase.GivenStory;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Features;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PromisesBreakByThemselvesTest {
    private static final Instant DUE = Instant.parse("2026-11-22T10:05:00.250Z");
    private static final CaseId CASE = new CaseId(new UUID(0, 7));
    private static final UUID PROMISE = new UUID(0, 8);
    private static final Features FEATURES = new Features(context -> "", Cases.FEATURE);

    /** As its key says it: to the second. */
    private static final DuePromise OVERDUE = DuePromise.of(new DuePromise(DUE, CASE, PROMISE).key());

    private final GivenStory story = new GivenStory(FEATURES, DUE, Actor.HUB)
            .given(new CaseOpened(CASE, "late-order", ""), new PromiseMade(CASE, PROMISE, "call back", "Noor", DUE));

    private PromiseState state() {
        return story.state(Cases.SLICE)
                .find(CASE)
                .orElseThrow()
                .promise(PROMISE)
                .orElseThrow()
                .state();
    }

    @Test
    void at_its_moment_a_promise_that_nobody_settled_is_broken() {
        story.when(Solving.overdue(OVERDUE)).then(new PromiseBroken(CASE, PROMISE, Optional.of(DUE)));
        assertThat(state()).isEqualTo(PromiseState.BROKEN);
        story.thenGridKeepsContext();
    }

    @Test
    void not_a_moment_before() {
        story.at(DUE.minusMillis(1)).when(Solving.overdue(OVERDUE)).then();
        assertThat(state()).isEqualTo(PromiseState.OPEN);
    }

    @Test
    void to_break_it_twice_changes_nothing() {
        story.when(Solving.overdue(OVERDUE)).when(Solving.overdue(OVERDUE)).then();
    }

    @Test
    void one_that_was_kept_or_withdrawn_in_time_stays_so() {
        story.when(Solving.keep(CASE, PROMISE)).when(Solving.overdue(OVERDUE)).then();
        assertThat(state()).isEqualTo(PromiseState.KEPT);
    }

    @Test
    void one_that_its_case_has_forgotten_is_broken_as_well() {
        DuePromise forgotten = new DuePromise(DUE, CASE, new UUID(0, 9));
        story.when(Solving.overdue(forgotten))
                .then(new PromiseBroken(CASE, forgotten.promise(), Optional.of(forgotten.due())));
    }

    @Test
    void keys_of_promises_are_in_the_order_in_which_they_are_due() {
        String sooner = new DuePromise(Instant.parse("2026-11-22T10:04:59Z"), CASE, new UUID(9, 9))
                .key()
                .value();
        String later = new DuePromise(Instant.parse("2036-01-01T00:00:00Z"), CASE, new UUID(0, 0))
                .key()
                .value();
        assertThat(OVERDUE.key().value()).isBetween(sooner, later);
        assertThat(OVERDUE.key()).isEqualTo(new DuePromise(DUE, CASE, PROMISE).key());
    }
}
