package io.throughline.hub.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.cases.CaseEvent.CaseOpened;
import io.throughline.hub.cases.CaseEvent.FactLearned;
import io.throughline.hub.cases.CaseEvent.QuestionAsked;
import io.throughline.hub.cases.CaseEvent.QuestionRepeated;
import io.throughline.hub.purchase.GivenStory;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Features;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KnownAnswersAreNotAskedAgainTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:05:00Z");
    private static final CaseId CASE = new CaseId(new UUID(0, 7));
    private static final Features FEATURES = new Features(context -> "", Cases.FEATURE);

    private final GivenStory story = new GivenStory(FEATURES, NOW, Actor.agent("agent1", "Noor"))
            .given(new CaseOpened(CASE, "broken-product", ""));

    @Test
    void an_unknown_answer_may_be_asked() {
        story.when(Solving.ask(CASE, "what-is-wrong", Optional.empty(), Knowledge.NONE))
                .then(new QuestionAsked(CASE, "what-is-wrong", Optional.empty()));
        assertThat(story.state(Cases.SLICE).repeats()).isZero();
    }

    @Test
    void asking_what_was_answered_is_a_repeat_and_says_who_knew_since_when() {
        story.given(new FactLearned(CASE, "what-is-wrong", "cold air only", Optional.empty()))
                .when(Solving.ask(CASE, "what-is-wrong", Optional.empty(), Knowledge.NONE))
                .then(new QuestionRepeated(CASE, "what-is-wrong", Optional.empty(), "cold air only", "Noor", NOW));
        assertThat(story.state(Cases.SLICE).repeats()).isOne();
        story.thenGridKeepsContext();
    }

    @Test
    void what_another_part_of_the_story_answers_is_known_as_well() {
        Knowledge receipt = (context, about, question) ->
                Optional.of(new Case.Fact(question, "Breda", NOW, "", Optional.empty(), Optional.empty()));
        story.when(Solving.ask(CASE, "bought-where", Optional.empty(), receipt));
        assertThat(story.state(Cases.SLICE).repeats()).isOne();
    }

    @Test
    void a_promise_needs_a_moment_that_is_still_to_come() {
        story.when(Solving.promise(CASE, "call back", "Noor", NOW)).thenRefused("due-passed");
    }
}
