package io.throughline.ui.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ui.server.TestHub;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PagesTest {
    private final TestHub hub = new TestHub();

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void a_page_opens_for_whom_it_is() {
        HttpResponse<Buffer> answer = hub.browser("noor").get("/desk");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.bodyAsString()).contains("desk");
        assertThat(answer.getHeader("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void whoever_is_not_signed_in_is_asked_to_and_comes_back() {
        HttpResponse<Buffer> answer = hub.browser().get("/desk?contact=1");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo("/sign-in?next=%2Fdesk%3Fcontact%3D1");
        assertThat(answer.cookies()).isEmpty();
        assertThat(hub.browser().get("/sign-in").statusCode()).isEqualTo(200);
    }

    @Test
    void a_page_for_others_says_so_in_words_of_the_reader() {
        HttpResponse<Buffer> answer = hub.browser("noor").get("/admin");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.bodyAsString()).contains("Deze pagina is niet voor u").contains("/desk");
        var english = hub.browser("noor");
        english.send(HttpMethod.PATCH, "/api/v1/session", new JsonObject().put("language", "en"));
        assertThat(english.get("/admin").bodyAsString()).contains("This page is not for you");
    }

    @Test
    void everybody_begins_at_a_page_of_their_own() {
        assertThat(hub.browser().get("/").getHeader("Location")).isEqualTo("/sign-in");
        assertThat(hub.browser("noor").get("/").getHeader("Location")).isEqualTo("/desk");
        assertThat(hub.browser("joris").get("/").getHeader("Location")).isEqualTo("/store");
        assertThat(hub.browser("ineke").get("/").getHeader("Location")).isEqualTo("/supervisor");
        assertThat(hub.browser("bram").get("/").getHeader("Location")).isEqualTo("/admin");
    }

    @Test
    void what_a_page_loads_is_kept_for_ever() {
        HttpResponse<Buffer> answer = hub.browser().get("/assets/app-1a2b.js");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.getHeader("Cache-Control")).contains("immutable").contains("max-age=31536000");
        assertThat(answer.getHeader("Content-Type")).contains("javascript");
        assertThat(hub.browser().get("/assets/gone.js").statusCode()).isEqualTo(404);
        assertThat(hub.browser().get("/assets/../logback-test.xml").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoever_reads_it_gets_the_compressed_copy() {
        String file = "/assets/app-1a2b.js";
        HttpResponse<Buffer> plain = hub.browser().get(file);
        HttpResponse<Buffer> compressed =
                hub.browser().with("Accept-Encoding", "br;q=0, gzip, deflate").get(file);
        assertThat(compressed.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(compressed.getHeader("Vary")).containsIgnoringCase("accept-encoding");
        assertThat(compressed.getHeader("Content-Type")).contains("javascript");
        assertThat(compressed.getHeader("Cache-Control")).contains("immutable");
        assertThat(unpacked(compressed.bodyAsBuffer())).isEqualTo(plain.bodyAsString());
        assertThat(plain.getHeader("Content-Encoding")).isNull();
        assertThat(hub.browser().with("Accept-Encoding", "br").get(file).getHeader("Content-Encoding"))
                .as("there is no such copy")
                .isNull();
    }

    private static String unpacked(Buffer body) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body.getBytes()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void the_widget_may_be_loaded_by_other_sites() {
        HttpResponse<Buffer> answer = hub.browser().get("/widget/widget.js");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(hub.browser().get("/desk").getHeader("Cross-Origin-Resource-Policy"))
                .isEqualTo("same-origin");
    }

    @Test
    void the_contract_is_there_to_be_read() {
        assertThat(hub.browser().get("/openapi.yaml").bodyAsString()).startsWith("openapi: 3.1.0");
    }
}
