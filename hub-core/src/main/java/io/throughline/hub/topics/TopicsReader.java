package io.throughline.hub.topics;

import io.throughline.hub.language.Label;
import io.throughline.hub.topics.Question.Choice;
import io.throughline.hub.topics.Question.KnownFrom;
import io.throughline.hub.yaml.Ids;
import io.throughline.hub.yaml.Mistakes;
import io.throughline.hub.yaml.YamlFile;
import io.throughline.hub.yaml.YamlMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Turns the files of a directory into topics. */
final class TopicsReader {
    private static final int MAX_QUESTIONS = 20;

    private final Mistakes mistakes;

    TopicsReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    Topics read(Path directory) {
        return new Topics(
                YamlFile.in(directory, mistakes).stream().map(this::topic).toList());
    }

    private Topic topic(Path file) {
        YamlMap map = YamlFile.read(file, mistakes);
        String id = file.getFileName().toString().replace(".yaml", "");
        if (!Ids.valid(id)) {
            map.wrong("the file of a topic is named by its id: " + Ids.FORM);
        }
        Ids ids = new Ids();
        List<YamlMap> questions = map.maps("questions");
        if (questions.size() > MAX_QUESTIONS) {
            map.wrong("has " + questions.size() + " questions; nobody answers more than " + MAX_QUESTIONS);
        }
        Topic topic = new Topic(
                id,
                Label.read(map, "label"),
                map.text("queue"),
                questions.stream().map(each -> question(each, ids)).toList());
        map.finish();
        return topic;
    }

    private static Question question(YamlMap map, Ids ids) {
        Ids choiceIds = new Ids();
        Question question = new Question(
                ids.read(map),
                Label.read(map, "label"),
                Label.read(map, "ask"),
                map.maps("choices").stream()
                        .map(each -> choice(each, choiceIds))
                        .toList(),
                knownFrom(map));
        map.finish();
        return question;
    }

    private static Choice choice(YamlMap map, Ids ids) {
        Choice choice = new Choice(ids.read(map), Label.read(map, "label"));
        map.finish();
        return choice;
    }

    private static Optional<KnownFrom> knownFrom(YamlMap map) {
        return map.value("known-from")
                .map(value -> value.oneOf(KnownFrom.words(), KnownFrom.PURCHASE_PLACE.word()))
                .map(KnownFrom::of);
    }
}
