package io.throughline.hub.supervision;

import io.throughline.hub.contact.ContactId;
import io.throughline.hub.language.Label;
import io.throughline.hub.supervision.Wallboard.Share;
import io.throughline.hub.topics.Question;
import io.throughline.hub.topics.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In how many contacts of seven days something known was asked again: the number to bring to zero. */
final class RepeatFigures {
    private final Topics topics;
    private final Map<Subject, List<Asked>> bySubject = new LinkedHashMap<>();
    private final int contacts;

    RepeatFigures(Topics topics, History history, Instant now) {
        this.topics = topics;
        Instant since = now.minus(History.REMEMBERED);
        history.repeats(since)
                .forEach(asked -> bySubject
                        .computeIfAbsent(asked.subject(), any -> new ArrayList<>())
                        .add(asked));
        this.contacts = contacts(history.contacts(since));
    }

    /** The contacts of the time, and those from before it in which something was asked again within it. */
    private int contacts(List<Trace> opened) {
        Set<ContactId> known = new HashSet<>();
        opened.forEach(trace -> known.add(trace.contact()));
        long others = bySubject.keySet().stream()
                .filter(subject -> subject.contact().filter(known::contains).isEmpty())
                .count();
        return opened.size() + (int) others;
    }

    Share share() {
        return Share.of(bySubject.size(), contacts);
    }

    List<Row> rows(Floorplan floor) {
        List<Row> rows = new ArrayList<>();
        bySubject.forEach((subject, asked) -> {
            Instant last = asked.get(asked.size() - 1).at();
            rows.add(floor.row(subject, last, text(asked)));
        });
        return rows;
    }

    private Label text(List<Asked> asked) {
        List<Label> questions = asked.stream().map(this::question).distinct().toList();
        return new Label(
                "opnieuw gevraagd: "
                        + String.join(", ", questions.stream().map(Label::nl).toList()),
                "asked again: "
                        + String.join(", ", questions.stream().map(Label::en).toList()));
    }

    private Label question(Asked asked) {
        return topics.topic(asked.topic())
                .flatMap(topic -> topic.question(asked.question()))
                .map(Question::label)
                .orElse(new Label(asked.question(), asked.question()));
    }
}
