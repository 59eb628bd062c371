package io.throughline.hub.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.hub.contact.Attachment;
import io.throughline.hub.problem.FlawedRequest;
import io.throughline.hub.problem.ProblemException;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptanceTest {
    private static final UUID ID = new UUID(0, 1);
    private static final Buffer TEXT = Buffer.buffer("Hij blaast koud.");

    @ParameterizedTest
    @CsvSource({
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNg+M9QDwADgQF/e5IkGQAAAABJRU5ErkJggg==, image/png",
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQ==, image/jpeg",
        "R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=, image/gif",
        "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==, image/webp",
        "JVBERi0xLjQKJeLjz9MK, application/pdf",
        "SGlqIGJsYWFzdCBrb3Vk, text/plain"
    })
    void what_is_in_it_counts_and_not_its_name(String base64, String type) {
        Buffer content = Buffer.buffer(Base64.getDecoder().decode(base64));
        Attachment attachment = Acceptance.of(ID, "whatever.exe", content);
        assertThat(attachment.type()).isEqualTo(type);
        assertThat(attachment.bytes()).isEqualTo(content.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!doctype html><html><script>alert(1)</script></html>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<?xml version='1.0'?><a/>",
                "#!/bin/sh\nrm -rf /",
                "MZ\u0000\u0001\u0002",
                "PK\u0003\u0004 a zip"
            })
    void what_could_run_is_not_taken_whatever_it_is_called(String content) {
        Buffer sent = Buffer.buffer(content.getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Acceptance.of(ID, "photo.png", sent))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(415));
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\\\pictures\\\\hair dryer.png, hair dryer.png",
        "'a\u202Egnp.exe', agnp.exe",
        "'a\"b\r\nSet-Cookie: c.txt', abSet-Cookie: c.txt"
    })
    void a_name_is_no_path_and_hides_nothing(String name, String kept) {
        assertThat(Acceptance.of(ID, name, TEXT).name()).isEqualTo(kept);
    }

    @Test
    void a_long_name_keeps_its_end_where_the_kind_stands() {
        assertThat(Acceptance.of(ID, "a".repeat(500) + ".txt", TEXT).name())
                .hasSize(120)
                .endsWith("a.txt");
        String drawn = Acceptance.of(ID, "\uD83D\uDE00".repeat(200), TEXT).name();
        assertThat(drawn).isEqualTo("\uD83D\uDE00".repeat(120));
    }

    @Test
    void nothing_and_too_much_are_told_apart() {
        assertThatThrownBy(() -> Acceptance.of(ID, "empty.txt", Buffer.buffer()))
                .isInstanceOf(FlawedRequest.class);
        assertThatThrownBy(() -> Acceptance.of(ID, "/", TEXT)).isInstanceOf(FlawedRequest.class);
        Buffer tooMuch = Buffer.buffer(new byte[Acceptance.MOST_BYTES + 1]);
        assertThatThrownBy(() -> Acceptance.of(ID, "long.txt", tooMuch))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(413));
    }
}
