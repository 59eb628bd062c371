package io.throughline.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void words_are_compared_without_case_and_accents() {
        assertThat(Words.of("  Renée\tØstergård-Groß  RENEE ")).containsExactly("renee", "ostergard-gross");
    }

    @Test
    void a_text_of_blanks_has_no_words() {
        assertThat(Words.of(" \n\u00a0")).isEmpty();
    }
}
