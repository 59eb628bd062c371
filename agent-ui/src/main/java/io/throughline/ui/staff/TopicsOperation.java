package io.throughline.ui.staff;

import io.throughline.hub.language.Label;
import io.throughline.hub.queues.Queues;
import io.throughline.hub.topics.Question;
import io.throughline.hub.topics.Topic;
import io.throughline.hub.topics.Topics;
import io.throughline.ui.http.Answer;
import io.throughline.ui.http.Api;
import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What cases can be about, what is asked then, and how contacts end. */
public final class TopicsOperation {
    private record TopicsView(List<TopicView> items, List<Labelled> outcomes, List<Labelled> breaks) {}

    private record TopicView(
            String id,
            String label,
            List<QuestionView> questions,
            List<Labelled> outcomes,
            Optional<String> defaultQueue) {}

    private record QuestionView(String id, String label, String ask, String kind, List<Labelled> choices) {}

    private record Labelled(String id, String label) {}

    private final Topics topics;
    private final Queues queues;

    /** These topics, and the outcomes of these queues. */
    public TopicsOperation(Topics topics, Queues queues) {
        this.topics = topics;
        this.queues = queues;
    }

    /** Takes its operation. */
    public void bind(Api api) {
        api.on("readTopics", request -> Future.succeededFuture(Answer.ok(view(request.language()))));
    }

    private TopicsView view(Locale language) {
        return new TopicsView(
                topics.all().stream().map(topic -> topic(topic, language)).toList(),
                queues.outcomes().stream()
                        .map(outcome -> labelled(outcome.id(), outcome.label(), language))
                        .toList(),
                queues.working().breaks().stream()
                        .map(each -> labelled(each.id(), each.label(), language))
                        .toList());
    }

    private static TopicView topic(Topic topic, Locale language) {
        return new TopicView(
                topic.id(),
                topic.label().in(language),
                topic.questions().stream()
                        .map(question -> question(question, language))
                        .toList(),
                List.of(),
                Optional.of(topic.queue()));
    }

    private static QuestionView question(Question question, Locale language) {
        return new QuestionView(
                question.id(),
                question.label().in(language),
                question.ask().in(language),
                question.kind(),
                question.choices().stream()
                        .map(choice -> labelled(choice.id(), choice.label(), language))
                        .toList());
    }

    private static Labelled labelled(String id, Label label, Locale language) {
        return new Labelled(id, label.in(language));
    }
}
