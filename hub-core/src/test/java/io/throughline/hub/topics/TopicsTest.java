package io.throughline.hub.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.throughline.hub.yaml.ConfigurationRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsTest {
    private static final Path SHIPPED = Path.of("../config/topics");

    @TempDir
    Path directory;

    @Test
    void the_shipped_topics_are_right() {
        assertThat(Topics.read(SHIPPED).all())
                .extracting(Topic::id)
                .containsExactly("broken-product", "cancellation", "late-order", "other", "return");
    }

    @Test
    void a_topic_speaks_the_language_of_the_reader() {
        Topic topic = Topics.read(SHIPPED).topic("broken-product").orElseThrow();
        Question wants = topic.question("wants").orElseThrow();

        assertThat(topic.label().in(Locale.forLanguageTag("nl-NL"))).isEqualTo("Kapot product");
        assertThat(topic.label().in(Locale.ENGLISH)).isEqualTo("Broken product");
        assertThat(wants.say("replacement", Locale.ENGLISH)).isEqualTo("A new one");
        assertThat(wants.say("a cup of tea", Locale.ENGLISH)).isEqualTo("a cup of tea");
    }

    @Test
    void what_the_purchase_answers_is_marked() {
        Topic topic = Topics.read(SHIPPED).topic("broken-product").orElseThrow();

        assertThat(topic.question("bought-where").orElseThrow().knownFrom())
                .contains(Question.KnownFrom.PURCHASE_PLACE);
        assertThat(topic.question("what-is-wrong").orElseThrow().knownFrom()).isEmpty();
    }

    @Test
    void all_mistakes_of_all_files_are_told_at_once() throws IOException {
        write("Big.yaml", "label: {nl: A, en: B}\nqueue: service\n");
        write("broken.yaml", """
                label: {nl: Kapot}
                questions:
                  - id: a
                    label: {nl: A, en: A}
                    ask: text
                    known-from: stars
                  - id: a
                    label: {nl: A, en: A}
                    ask: {nl: A, en: A}
                    asks: {nl: A, en: A}
                """);
        write("torn.yaml", "label: {nl: A\nqueue: [");

        ConfigurationRefused refused = catchThrowableOfType(ConfigurationRefused.class, () -> Topics.read(directory));

        assertThat(refused)
                .hasMessageContaining("Big.yaml:1: the file of a topic is named by its id")
                .hasMessageContaining("broken.yaml:1: label needs 'en'")
                .hasMessageContaining("broken.yaml:1: needs 'queue'")
                .hasMessageContaining("broken.yaml:5: questions[0].ask needs a text in both languages")
                .hasMessageContaining("broken.yaml:6: questions[0].known-from must be one of")
                .hasMessageContaining("broken.yaml:7: questions[1].id 'a' is there twice")
                .hasMessageContaining("broken.yaml:10: questions[1].asks is not known here")
                .hasMessageContaining("torn.yaml:2: is not YAML");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }
}
