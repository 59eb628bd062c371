package io.throughline.config.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One node of the hub as a process of its own: {@code HubMain run} under these environment variables. It can be started
 * again after it ended, with the same ports and name; everything it prints is appended to its log.
 */
public final class HubProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final Duration PROBE = Duration.ofSeconds(3);

    /** Starting three nodes on a small machine counts for more than how fast they are later. */
    private static final List<String> QUICK_START =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xms64m", "-Xmx320m");

    private final String name;
    private final Map<String, String> environment;
    private final Path log;
    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable Process process;

    /** Not started yet. The log goes to {@code log}; the environment must name both HTTP ports. */
    public HubProcess(String name, Map<String, String> environment, Path log) {
        this.name = name;
        this.environment = new HashMap<>(environment);
        this.log = log;
        Runtime.getRuntime().addShutdownHook(new Thread(this::killIfAlive)); // nothing outlives the tests
    }

    /** Starts it and returns at once. */
    public HubProcess start() {
        if (isAlive()) {
            throw new IllegalStateException(name + " runs already");
        }
        ProcessBuilder builder = new ProcessBuilder(command());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("HUB_"));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(log.getParent());
            process = builder.redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    private static List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(QUICK_START);
        // what this process was given to open the JDK's packages, the hub needs as well
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-"))
                .forEach(command::add);
        command.addAll(List.of("-cp", classPath(), "io.throughline.config.HubMain", "run"));
        return command;
    }

    /** Under Maven the class path of the tests stands in a file, and its text in a property. */
    private static String classPath() {
        return Optional.ofNullable(System.getProperty("surefire.test.class.path"))
                .orElseGet(() -> System.getProperty("java.class.path"));
    }

    /** Its name in logs. */
    public String name() {
        return name;
    }

    /** Changes a setting for the next start. */
    public void set(String variable, String value) {
        environment.put(variable, value);
    }

    /** {@code http://host:port} for people and channels. */
    public String base() {
        return "http://127.0.0.1:" + environment.get("HUB_HTTP_PORT");
    }

    /** {@code http://host:port} for operations. */
    public String management() {
        return "http://127.0.0.1:" + environment.get("HUB_MANAGEMENT_PORT");
    }

    /** Where its member of the grid listens; its event bus listens at the next port. */
    public int clusterPort() {
        return Integer.parseInt(environment.getOrDefault("HUB_CLUSTER_PORT", "0"));
    }

    /** The number of the process that runs, or ran last. */
    public long pid() {
        return running().pid();
    }

    /** Whether the process exists, hung or not. */
    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Waits until it takes work. */
    public HubProcess awaitReady() {
        Await.until(PATIENCE, name + " is ready; see " + log, () -> {
            if (!isAlive()) {
                throw new AssertionError(name + " ended with " + running().exitValue() + "; see " + log);
            }
            return isReady();
        });
        return this;
    }

    /** Whether it takes work now. */
    public boolean isReady() {
        return status("/ready") == 200;
    }

    /** The status of an answer of the management port; 0 when there is none. */
    public int status(String path) {
        try {
            return client.send(probe(path), BodyHandlers.discarding()).statusCode();
        } catch (IOException nobodyThere) {
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The value of a metric with exactly this name and tags; empty when the node does not tell it. */
    public Optional<Double> metric(String nameAndTags) {
        try {
            return client.send(probe("/metrics"), BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(nameAndTags + " "))
                    .map(line -> Double.parseDouble(line.substring(nameAndTags.length() + 1)))
                    .findFirst();
        } catch (IOException nobodyThere) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private HttpRequest probe(String path) {
        return HttpRequest.newBuilder(URI.create(management() + path))
                .timeout(PROBE)
                .build();
    }

    /** Ends it at once, as a power cut would: {@code kill -9}. */
    public void kill() {
        running().destroyForcibly();
        awaitEnd();
    }

    /** Lets it hang: {@code SIGSTOP}. */
    public void suspend() {
        Signals.send("STOP", pid());
    }

    /** Lets it go on: {@code SIGCONT}. */
    public void resume() {
        Signals.send("CONT", pid());
    }

    /** Asks it to hand its work over and end: {@code SIGTERM}; returns its exit code. */
    public int terminate() {
        running().destroy();
        awaitEnd();
        return running().exitValue();
    }

    private void awaitEnd() {
        try {
            if (!running().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError(name + " does not end; see " + log);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return process;
    }

    private void killIfAlive() {
        if (isAlive()) {
            running().destroyForcibly();
        }
    }

    /** Ends it, whatever state it is in. */
    @Override
    public void close() {
        if (isAlive()) {
            kill();
        }
    }
}
