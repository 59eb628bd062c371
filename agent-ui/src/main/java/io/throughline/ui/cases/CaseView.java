package io.throughline.ui.cases;

import io.throughline.hub.cases.Case;
import io.throughline.hub.cases.Case.Attempt;
import io.throughline.hub.cases.Case.Fact;
import io.throughline.hub.cases.Case.PromiseState;
import io.throughline.hub.cases.Case.Promised;
import io.throughline.hub.telling.Telling;
import io.throughline.hub.topics.Topic;
import io.throughline.hub.topics.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A case as the contract has it. */
public record CaseView(
        UUID id,
        String topic,
        String topicLabel,
        Optional<String> title,
        String state,
        Instant openedAt,
        List<UUID> contacts,
        List<FactView> facts,
        List<OpenQuestion> openQuestions,
        List<AttemptView> attempts,
        List<PromiseView> promises) {

    /** An answer to a question of the topic. */
    public record FactView(
            String question, String label, String answer, Instant at, String by, Optional<UUID> contact) {
        static FactView of(Fact fact, Telling telling, Locale language) {
            return new FactView(
                    fact.question(),
                    telling.question(fact.question(), language),
                    telling.answer(fact.question(), fact.answer(), language),
                    fact.at(),
                    fact.by(),
                    fact.contact().map(contact -> contact.value()));
        }
    }

    /** A question of the topic that nobody has asked yet. */
    public record OpenQuestion(String question, String label, String ask) {}

    /** What was tried. */
    public record AttemptView(UUID id, String what, String outcome, Instant at, String by) {
        static AttemptView of(Attempt attempt) {
            return new AttemptView(attempt.id(), attempt.what(), attempt.outcome(), attempt.at(), attempt.by());
        }
    }

    /** What we said we would do. */
    public record PromiseView(UUID id, String what, String owner, Instant due, PromiseState state, Instant at) {
        static PromiseView of(Promised promise) {
            return new PromiseView(
                    promise.id(), promise.what(), promise.owner(), promise.due(), promise.state(), promise.at());
        }
    }

    /**
     * Of this case.
     *
     * @param elsewhere answers that lie in another part of the story, such as a purchase
     */
    public static CaseView of(Case it, List<FactView> elsewhere, Topics topics, Telling telling, Locale language) {
        return new CaseView(
                it.id().value(),
                it.topic(),
                telling.topic(it.topic(), language),
                Optional.of(it.title()).filter(title -> !title.isBlank()),
                it.open() ? "open" : "closed",
                it.openedAt(),
                it.contacts().stream().map(contact -> contact.value()).toList(),
                Stream.concat(
                                it.facts().stream().map(fact -> FactView.of(fact, telling, language)),
                                elsewhere.stream()
                                        .filter(fact -> it.fact(fact.question()).isEmpty()))
                        .toList(),
                topics.topic(it.topic()).stream()
                        .flatMap(topic -> open(topic, it, elsewhere, language).stream())
                        .toList(),
                it.attempts().stream().map(AttemptView::of).toList(),
                it.promises().stream().map(PromiseView::of).toList());
    }

    private static List<OpenQuestion> open(Topic topic, Case it, List<FactView> elsewhere, Locale language) {
        Set<String> known = elsewhere.stream().map(FactView::question).collect(Collectors.toSet());
        return topic.questions().stream()
                .filter(question -> it.fact(question.id()).isEmpty() && !known.contains(question.id()))
                .map(question -> new OpenQuestion(
                        question.id(),
                        question.label().in(language),
                        question.ask().in(language)))
                .toList();
    }
}
