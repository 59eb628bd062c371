package io.throughline.channel.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderTextTest {
    @ParameterizedTest
    @CsvSource({"plain,plain", "Caf%C3%A9%20%22x%22,Café \"x\"", "100%,100%", "%zz,%zz", "%F0%9F%98%80,😀"})
    void percent_encoded_utf8_is_decoded_and_anything_else_left_alone(String header, String text) {
        assertThat(HeaderText.decode(header)).isEqualTo(text);
    }
}
