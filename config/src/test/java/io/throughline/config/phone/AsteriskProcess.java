package io.throughline.config.phone;

import io.throughline.config.process.Await;
import io.throughline.config.process.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real Asterisk on loopback with the configuration that the product ships, only its ports changed. Fetched once by
 * {@code .ci/asterisk}; nothing is installed.
 */
final class AsteriskProcess implements AutoCloseable {
    static final String PASSWORD = "change-me-in-ari.conf";
    private static final Path SHIPPED = Path.of("asterisk").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int FETCHING_SECONDS = 150;
    private static final int RTP_PORTS = 400;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path root;
    private final Path scratch;
    private final int sip = FreePorts.next(2);
    private @Nullable Process process;

    AsteriskProcess(Path root, Path scratch) {
        this.root = root;
        this.scratch = scratch;
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill)); // nothing outlives the tests
    }

    /** Where the program is; empty on a machine that reaches no Debian mirror. */
    static Optional<Path> fetched() {
        try {
            Process fetching = new ProcessBuilder(
                            Path.of("..", ".ci", "asterisk").toAbsolutePath().toString())
                    .redirectError(Redirect.INHERIT)
                    .start();
            if (!fetching.waitFor(FETCHING_SECONDS, TimeUnit.SECONDS)) {
                fetching.destroy();
                return Optional.empty();
            }
            String where = new String(fetching.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return fetching.exitValue() == 0 ? Optional.of(Path.of(where)) : Optional.empty();
        } catch (IOException unheardOf) {
            throw new UncheckedIOException(unheardOf);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Starts it and waits until it takes orders. */
    AsteriskProcess start() {
        try {
            configure();
            process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            Redirect.appendTo(scratch.resolve("console.log").toFile()))
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Await.until(PATIENCE, "Asterisk answers; see " + scratch, () -> status("asterisk/info") == 200);
        return this;
    }

    private List<String> command() {
        return List.of(
                root.resolve("usr/lib64/ld-linux-x86-64.so.2").toString(),
                "--library-path",
                root.resolve("usr/lib/x86_64-linux-gnu").toString(),
                root.resolve("usr/sbin/asterisk").toString(),
                "-f",
                "-n",
                "-C",
                scratch.resolve("etc/asterisk.conf").toString());
    }

    private void configure() throws IOException {
        for (String each : List.of("etc", "db", "run", "log/cdr-csv", "spool", "keys")) {
            Files.createDirectories(scratch.resolve(each));
        }
        try (Stream<Path> files = Files.list(SHIPPED)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".conf")).toList()) {
                Files.writeString(scratch.resolve("etc").resolve(file.getFileName()), here(Files.readString(file)));
            }
        }
        String directories = """
                [directories]
                astmoddir => %1$s/usr/lib/x86_64-linux-gnu/asterisk/modules
                astdatadir => %1$s/usr/share/asterisk
                astetcdir => %2$s/etc
                astdbdir => %2$s/db
                astkeydir => %2$s/keys
                astrundir => %2$s/run
                astlogdir => %2$s/log
                astspooldir => %2$s/spool
                [options]
                verbose = 3
                """.formatted(root, scratch);
        Files.writeString(scratch.resolve("etc/asterisk.conf"), directories);
    }

    /** What is shipped, on this run's ports and with what sounds there are. */
    private String here(String shipped) {
        return shipped.replace("127.0.0.1:5060", "127.0.0.1:" + sip)
                .replace("bindport = 8088", "bindport = " + (sip + 1))
                .replace("rtpstart = 10000", "rtpstart = " + rtp())
                .replace("rtpend = 20000", "rtpend = " + (rtp() + RTP_PORTS))
                .replace("messages.log => notice", "messages.log => verbose,notice")
                .replace("directory = moh", "directory = " + root.resolve("usr/share/asterisk/sounds/en_US_f_Allison"));
    }

    /** Below the ports that the system gives out, apart for every run. */
    private int rtp() {
        return 12_000 + sip % 40 * RTP_PORTS;
    }

    int sipPort() {
        return sip;
    }

    /** Where the hub finds it. */
    String url() {
        return "http://127.0.0.1:" + (sip + 1) + "/ari";
    }

    /** Something that is asked of it by hand; the answer's text. */
    String ask(String method, String path) {
        return send(method, path).map(HttpResponse::body).orElse("");
    }

    private int status(String path) {
        return send("GET", path).map(HttpResponse::statusCode).orElse(0);
    }

    private static String proof() {
        byte[] both = ("hub:" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    private Optional<HttpResponse<String>> send(String method, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/" + path))
                .header("Authorization", proof())
                .timeout(Duration.ofSeconds(5))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return Optional.of(client.send(request, BodyHandlers.ofString()));
        } catch (IOException notYet) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Connects as the hub's application for at least so long, until the hub has taken it back. */
    void takeOverFor(Duration time) {
        CompletableFuture<Void> takenBack = new CompletableFuture<>();
        WebSocket intruder = client.newWebSocketBuilder()
                .header("Authorization", proof())
                .buildAsync(URI.create(url().replace("http", "ws") + "/events?app=hub"), new WebSocket.Listener() {
                    @Override
                    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
                        if (text.toString().contains("ApplicationReplaced")) {
                            takenBack.complete(null);
                        }
                        socket.request(1);
                        return null;
                    }
                })
                .join();
        LockSupport.parkNanos(time.toNanos());
        takenBack.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        intruder.abort();
    }

    /** What it says of itself. */
    Path log() {
        return scratch.resolve("log/messages.log");
    }

    /** The calls' journal that it keeps by itself, if there is one yet. */
    String written() {
        Path file = scratch.resolve("log/cdr-csv/Master.csv");
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Ends it at once, as a power cut would. */
    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
