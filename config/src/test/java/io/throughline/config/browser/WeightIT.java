package io.throughline.config.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import io.throughline.config.root.RunningHub;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a page makes a browser fetch, as the hub sends it. */
@ExtendWith(StageSetting.class)
@Tag("browser")
class WeightIT {
    private static final int DESK_BYTES = 60_000;
    private static final int WIDGET_BYTES = 15_000;

    private final Stage stage;
    private final RunningHub hub;

    WeightIT(Stage stage) {
        this.stage = stage;
        this.hub = stage.hub();
    }

    @Test
    void the_desk_is_light() throws Exception {
        Map<String, String> fetched = new ConcurrentHashMap<>();
        try (Screen desk = stage.screen(Look.USUAL)) {
            desk.page().onResponse(response -> keep(fetched, response));
            desk.signIn("agent2", "/desk");
        }
        assertThat(fetched)
                .isNotEmpty()
                .allSatisfy((url, coding) -> assertThat(coding).isEqualTo("br"));
        assertThat(gzipped(List.copyOf(fetched.keySet()))).isBetween(10_000, DESK_BYTES);
    }

    @Test
    void a_shop_hardly_notices_the_widget() throws Exception {
        assertThat(gzipped(List.of(hub.base() + "/widget/widget.js"))).isBetween(2_000, WIDGET_BYTES);
    }

    /** Scripts and styles of the desk; what the sign-in page loaded before is counted too, as it would be loaded anyway. */
    private static void keep(Map<String, String> fetched, Response response) {
        if (response.url().matches(".*/assets/.*\\.(js|css)")) {
            fetched.put(response.url(), response.headers().getOrDefault("content-encoding", "plain"));
        }
    }

    private static int gzipped(List<String> urls) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        int bytes = 0;
        for (String url : urls) {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .header("Accept-Encoding", "gzip")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.headers().firstValue("Content-Encoding")).as(url).contains("gzip");
            bytes += answer.body().length;
        }
        return bytes;
    }
}
