package io.throughline.ui.session;

import static io.throughline.ui.server.Promises.kept;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.preference.MemoryPreferenceBook;
import io.throughline.ui.server.Browser;
import io.throughline.ui.server.TestHub;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChoosingTest {
    private static final String PATH = "/api/v1/preferences";
    private static final JsonObject DARK = new JsonObject()
            .put("theme", "dark")
            .putNull("density")
            .put("letters", true)
            .put("volume", 25);

    private final TestHub hub =
            new TestHub(door -> new PreferenceOperations(new MemoryPreferenceBook()).bind(door.api));

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void what_was_chosen_at_one_machine_is_there_at_the_next_and_for_nobody_else() {
        Browser here = hub.browser("noor");
        assertThat(here.get(PATH).statusCode()).isEqualTo(204);
        assertThat(kept("changePreferences", 200, here.send(HttpMethod.PUT, PATH, DARK)))
                .isEqualTo(DARK);
        assertThat(kept("readPreferences", 200, hub.browser("noor").get(PATH))).isEqualTo(DARK);
        assertThat(hub.browser("joris").get(PATH).statusCode()).isEqualTo(204);
    }

    @Test
    void nothing_is_louder_than_loud() {
        JsonObject louder = DARK.copy().put("volume", 101);
        assertThat(hub.browser("noor").send(HttpMethod.PUT, PATH, louder).statusCode())
                .isEqualTo(400);
    }
}
