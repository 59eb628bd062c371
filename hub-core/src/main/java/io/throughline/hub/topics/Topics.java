package io.throughline.hub.topics;

import io.throughline.hub.yaml.Mistakes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** All topics of the company, as its configuration names them. */
public record Topics(List<Topic> all) {
    /** The topic of that id. */
    public Optional<Topic> topic(String id) {
        return all.stream().filter(topic -> topic.id().equals(id)).findFirst();
    }

    /**
     * Reads every {@code .yaml} of a directory, each one topic named like its file.
     *
     * @throws io.throughline.hub.yaml.ConfigurationRefused with every mistake of every file
     */
    public static Topics read(Path directory) {
        Mistakes mistakes = new Mistakes();
        Topics topics = new TopicsReader(mistakes).read(directory);
        mistakes.refuseIfAny();
        return topics;
    }
}
