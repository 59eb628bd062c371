package io.throughline.hub.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.hub.topics.Topics;
import io.throughline.hub.yaml.ConfigurationRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepliesAreCheckedTest {
    private static final Topics TOPICS = Topics.read(Path.of("../config/topics"));
    private static final String GOOD = """
            replies:
              - id: moment
                title: { nl: Ogenblik, en: One moment }
                text: { nl: "Een ogenblik, {customer}.", en: "One moment, {customer}." }
                topics: [late-order]
            """;

    @TempDir
    Path directory;

    private Path file(String text, int second) throws IOException {
        Path file = Files.writeString(directory.resolve("replies.yaml"), text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(second)));
        return file;
    }

    @Test
    void those_of_the_sample_configuration_are_right() {
        assertThat(Replies.read(Path.of("../config/replies.yaml"), TOPICS).all())
                .hasSizeGreaterThan(5);
    }

    @Test
    void every_mistake_is_told_at_once() throws IOException {
        Path file = file("""
                replies:
                  - id: One
                    title: { nl: Een }
                    text: { nl: "Dag {naam}", en: "Hello {customer}" }
                    topics: [moon]
                    colour: blue
                """, 1);
        assertThatThrownBy(() -> Replies.read(file, TOPICS))
                .isInstanceOfSatisfying(
                        ConfigurationRefused.class,
                        refused -> assertThat(refused.mistakes().stream()
                                        .map(mistake -> mistake.sentence())
                                        .toList())
                                .anyMatch(said -> said.contains("'One'"))
                                .anyMatch(said -> said.contains("needs 'en'"))
                                .anyMatch(said -> said.contains("{naam}") && said.contains("customer"))
                                .anyMatch(said -> said.contains("other places"))
                                .anyMatch(said -> said.contains("moon"))
                                .anyMatch(said -> said.contains("colour")));
    }

    @Test
    void a_file_that_changes_is_read_again_and_one_with_a_mistake_changes_nothing() throws IOException {
        Path file = file(GOOD, 1);
        Replies replies = Replies.read(file, TOPICS);
        assertThat(replies.all()).hasSize(1);
        file("replies: [{ id: broken }]", 2);
        assertThatThrownBy(replies::lookAgain).isInstanceOf(ConfigurationRefused.class);
        assertThat(replies.lookAgain()).hasSize(1);
        file(GOOD.replace("id: moment", "id: later"), 3);
        assertThat(replies.lookAgain()).extracting(CannedReply::id).containsExactly("later");
    }

    @Test
    void without_a_file_there_are_none() {
        assertThat(Replies.read(directory.resolve("replies.yaml"), TOPICS).all())
                .isEmpty();
    }
}
