package io.throughline.hub.telling;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.hub.language.Label;
import io.throughline.hub.queues.Queues;
import io.throughline.hub.topics.Topics;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells what happened. The sentences lie in {@code telling_nl.properties} and {@code telling_en.properties}, one per
 * stored event type; a sentence that starts with {@code ~} is about something small, which screens may group.
 */
public final class Telling {
    /** The languages of the hub. */
    public static final Locale DUTCH = Locale.forLanguageTag("nl");

    /** The other one, for whoever does not read Dutch. */
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final String SMALL = "~";

    private final Voice dutch;
    private final Voice english;

    private record Voice(Texts texts, Vocabulary vocabulary) {
        String sentence(String type, JsonNode event) {
            String template = texts.get(type);
            return new Template(template.startsWith(SMALL) ? template.substring(1) : template)
                    .fill(event, vocabulary::say);
        }
    }

    /** Tells with the company's names for topics, questions, queues and branches, and with moments in the zone. */
    public Telling(Topics topics, Queues queues, ZoneId zone) {
        this.dutch = voice(DUTCH, topics, queues, zone);
        this.english = voice(ENGLISH, topics, queues, zone);
    }

    private static Voice voice(Locale language, Topics topics, Queues queues, ZoneId zone) {
        Texts texts = new Texts(language);
        return new Voice(texts, new Vocabulary(language, texts, topics, queues, zone));
    }

    /** What an event of this stored type says, in both languages. */
    public Label sentence(String type, JsonNode event) {
        return new Label(dutch.sentence(type, event), english.sentence(type, event));
    }

    /** Whether events of this type are small: interesting together rather than each. */
    public boolean small(String type) {
        return english.texts().get(type).startsWith(SMALL);
    }

    /** The text with this key, for sentences that are about no single event. */
    public String text(String key, Locale language) {
        return voice(language).texts().get(key);
    }

    /** The text with this key, filled with the values. */
    public String text(String key, Locale language, JsonNode values) {
        Voice voice = voice(language);
        return new Template(voice.texts().get(key)).fill(values, voice.vocabulary()::say);
    }

    /** The name of a branch, or the web. */
    public String place(String id, Locale language) {
        return voice(language).vocabulary().place(id);
    }

    /** The name of a topic. */
    public String topic(String id, Locale language) {
        return voice(language).vocabulary().topic(id);
    }

    /** The label of a question. */
    public String question(String id, Locale language) {
        return voice(language).vocabulary().question(id);
    }

    /** An answer as people read it. */
    public String answer(String question, String answer, Locale language) {
        return voice(language).vocabulary().answer(question, answer);
    }

    /** A moment as people read it. */
    public String moment(Instant at, Locale language) {
        return voice(language).vocabulary().moment(at);
    }

    private Voice voice(Locale language) {
        return language.getLanguage().equals(DUTCH.getLanguage()) ? dutch : english;
    }

    /** Which of these stored types cannot be told in both languages. */
    public Set<String> untold(Set<String> types) {
        Set<String> untold = new TreeSet<>(types);
        untold.removeIf(type -> dutch.texts().find(type).isPresent()
                && english.texts().find(type).isPresent());
        return untold;
    }
}
