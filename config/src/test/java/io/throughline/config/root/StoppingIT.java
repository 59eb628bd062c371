package io.throughline.config.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.config.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever waits for the end of a node hears of it, though the node's own threads have ended by then. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class StoppingIT {
    @TempDir
    private Path data;

    @Test
    void a_node_that_was_stopped_says_so_and_leaves_its_data_free() {
        RunningHub.start(data).close();
        assertThat(data.resolve("postgres/data/postmaster.pid")).doesNotExist();
        RunningHub.start(data).close();
    }

    @Test
    void a_node_that_cannot_start_says_why_and_leaves_nothing_running() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Settings settings =
                    RunningHub.settings(data, Map.of("HUB_HTTP_PORT", Integer.toString(taken.getLocalPort())));
            assertThatThrownBy(() -> RunningHub.await(Hub.start(settings))).hasMessageContaining("in use");
        }
        assertThat(data.resolve("postgres/data/postmaster.pid")).doesNotExist();
        RunningHub.start(data).close();
    }
}
