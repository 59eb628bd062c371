package io.throughline.config.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One node of the hub, a process of its own as an operator would start it. */
final class HubNode implements AutoCloseable {
    static final String KEY = "a-key-for-measuring-that-nobody-else-has-0001";
    static final String PASSWORD = "a password for measuring";

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration PROBE = Duration.ofSeconds(2);
    private static final String MAIN = "io.throughline.config.HubMain";
    private static final String HEAP = "-Xmx1g";
    private static final String SMALL_HEAP = "-Xmx512m";

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PROBE).build();
    private final int port;
    private final Path log;
    private final Map<String, String> environment;
    private final Path classes;
    private List<String> flags = List.of();
    private @Nullable Process process;

    /** Not started yet. Uses this port and the two after it. */
    HubNode(int port, Path data, Map<String, String> more) {
        this.port = port;
        this.log = data.resolveSibling(data.getFileName() + ".log");
        this.classes = data.resolveSibling(data.getFileName() + ".jsa");
        this.environment = new HashMap<>(Map.of(
                "HUB_DATA",
                data.toString(),
                "HUB_HTTP_PORT",
                String.valueOf(port),
                "HUB_MANAGEMENT_PORT",
                String.valueOf(port + 1),
                "HUB_CLUSTER_PORT",
                String.valueOf(port + 2),
                "HUB_DEMO",
                "true",
                "HUB_DEMO_API_KEY",
                KEY,
                "HUB_DEMO_PASSWORD",
                PASSWORD,
                "HUB_PAGES",
                "10000",
                "HUB_LIMIT_EVENTS_PER_SECOND",
                "1000000"));
        environment.putAll(more);
    }

    /** Starts it and waits until it takes work; holds how long that took. */
    Duration start() {
        long begun = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(command());
        builder.environment().keySet().removeIf(name -> name.startsWith("HUB_"));
        builder.environment().putAll(environment);
        try {
            process = builder.redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Wait.until(START, "the start of a hub (see " + log + ")", this::answersOrEnded);
        if (!running().isAlive()) {
            throw new BenchFailed("a hub did not start, see " + log);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Starts and stops it in an orderly way; from then on it starts with the classes it kept, as {@code bin/hub} does. */
    void keepClasses() {
        flags = List.of("-XX:ArchiveClassesAtExit=" + classes);
        start();
        signal("TERM");
        Wait.until(START, "an orderly stop of a hub", () -> !isAlive());
        flags = List.of("-XX:SharedArchiveFile=" + classes);
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(Child.java()));
        command.add(environment.containsKey("HUB_CLUSTER_MEMBERS") ? SMALL_HEAP : HEAP);
        command.addAll(flags);
        command.add("-Djava.util.concurrent.ForkJoinPool.common.parallelism=4");
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN, "run"));
        return command;
    }

    private boolean answersOrEnded() {
        return !running().isAlive() || ready();
    }

    boolean ready() {
        URI address = URI.create("http://127.0.0.1:" + (port + 1) + "/ready");
        try {
            HttpRequest probe = HttpRequest.newBuilder(address).timeout(PROBE).build();
            return client.send(probe, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchFailed(interrupted);
        }
    }

    int port() {
        return port;
    }

    ProcessHandle handle() {
        return running().toHandle();
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** {@code kill -9}. */
    void kill() {
        running().destroyForcibly();
        Wait.until(START, "the end of a killed hub", () -> !isAlive());
    }

    /** Sends a signal that Java has no words for. */
    void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(running().pid()))
                    .start()
                    .waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchFailed(interrupted);
        }
    }

    private Process running() {
        return Objects.requireNonNull(process, "this node was never started");
    }

    @Override
    public void close() {
        if (isAlive()) {
            kill();
        }
    }
}
