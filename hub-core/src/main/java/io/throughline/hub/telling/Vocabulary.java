package io.throughline.hub.telling;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.hub.callback.CallingOut;
import io.throughline.hub.language.Label;
import io.throughline.hub.language.Moments;
import io.throughline.hub.queues.Queues;
import io.throughline.hub.telling.Template.Slot;
import io.throughline.hub.topics.Question;
import io.throughline.hub.topics.Topic;
import io.throughline.hub.topics.Topics;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words of one language for what events only name by an id: places, queues, topics, questions, moments, moods. */
final class Vocabulary {
    private final Locale language;
    private final Texts texts;
    private final Topics topics;
    private final Queues queues;
    private final DateTimeFormatter moments;

    Vocabulary(Locale language, Texts texts, Topics topics, Queues queues, ZoneId zone) {
        this.language = language;
        this.texts = texts;
        this.topics = topics;
        this.queues = queues;
        this.moments = Moments.in(language).moment().withZone(zone);
    }

    String say(JsonNode event, Slot slot) {
        JsonNode value = slot.value();
        return switch (slot.format()) {
            case "" -> value.isValueNode() ? value.asText() : "";
            case "moment" -> moment(Instant.parse(value.asText()));
            case "place" -> place(value.asText());
            case "queue" -> queue(value.asText());
            case "topic" -> topic(value.asText());
            case "question" -> question(value.asText());
            case "answer" -> answer(event.path("question").asText(), value.asText());
            case "arrived" -> arrived(event, value.asText());
            case "names" -> names(value);
            case "parts" -> parts(value);
            case "outcome" -> outcome(value.asText());
            case "turned-out" -> value.asText().isBlank() ? "" : ": " + outcome(value.asText());
            case "colon" -> value.asText().isBlank() ? "" : ": " + value.asText();
            default -> texts.find(slot.format() + "." + value.asText()).orElse(value.asText());
        };
    }

    String moment(Instant at) {
        return moments.format(at);
    }

    String place(String id) {
        return queues.branch(id)
                .map(branch -> branch.name())
                .or(() -> texts.find("place." + id))
                .orElse(id);
    }

    private String queue(String id) {
        return queues.queue(id).map(queue -> in(queue.name())).orElseGet(() -> place(id));
    }

    private String outcome(String id) {
        return queues.outcome(id).map(outcome -> in(outcome.label())).orElse(id);
    }

    String topic(String id) {
        return topics.topic(id).map(topic -> in(topic.label())).orElse(id);
    }

    String question(String id) {
        return find(id).map(question -> in(question.label())).orElse(id);
    }

    String answer(String questionId, String answer) {
        return find(questionId).map(question -> question.say(answer, language)).orElse(answer);
    }

    private Optional<Question> find(String id) {
        return topics.all().stream()
                .map((Topic topic) -> topic.question(id))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private String arrived(JsonNode event, String channel) {
        boolean called = event.path("reference").asText().startsWith(CallingOut.CALLED);
        return texts.get("arrived." + (called ? "called" : channel));
    }

    private static String names(JsonNode lines) {
        List<String> names = new ArrayList<>();
        lines.forEach(line -> names.add(line.path("name").asText()));
        return String.join(", ", names);
    }

    private String parts(JsonNode parts) {
        List<String> all = new ArrayList<>();
        parts.forEach(part ->
                all.add(texts.find("settlement." + part.path("kind").asText())
                                .orElse(part.path("kind").asText())
                        + " " + part.path("amount").asText()));
        return String.join(", ", all);
    }

    private String in(Label label) {
        return label.in(language);
    }
}
