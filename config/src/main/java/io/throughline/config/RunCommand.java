package io.throughline.config;

import io.throughline.config.root.DemoAccess;
import io.throughline.config.root.Hub;
import io.throughline.config.settings.Settings;
import io.throughline.hub.yaml.ConfigurationRefused;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hub run}: starts a node and stays until it is told to stop. */
@Command(
        name = "run",
        description = "Starts the hub and stays until Ctrl-C. Settings come from the file and, over it, from"
                + " environment variables of their names.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private static final String STANDARD_FILE = "config/hub.yaml";

    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before it calls a command
    private CommandSpec spec;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "settings to read (default: " + STANDARD_FILE + ", when it is there)")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--demo", description = "with invented people, sign-ins, a shop and a simulated telephone")
    private boolean demo;

    RunCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            Hub hub = Hub.start(settings())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            welcome(hub);
            waitForTheEnd(hub);
            return ExitCode.OK;
        } catch (ConfigurationRefused refused) {
            return refuse(refused);
        } catch (CompletionException failed) {
            return refuse(failed.getCause() == null ? failed : failed.getCause());
        }
    }

    private Settings settings() {
        Optional<Path> given = file.or(() -> Optional.of(Path.of(STANDARD_FILE)).filter(Files::isRegularFile));
        if (given.isPresent() && !Files.isRegularFile(given.get())) {
            throw new ParameterException(
                    spec.commandLine(), "There is no file " + given.get().toAbsolutePath());
        }
        Map<String, String> values = new HashMap<>(environment);
        if (demo) {
            values.putIfAbsent("HUB_DEMO", "true");
        }
        return Settings.read(given, values);
    }

    private int refuse(Throwable why) {
        spec.commandLine().getErr().println("The hub did not start: " + why.getMessage());
        return ExitCode.SOFTWARE;
    }

    private void waitForTheEnd(Hub hub) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            hub.stop().toCompletionStage().toCompletableFuture().join();
            stopped.countDown();
        }));
        stopped.await();
    }

    private void welcome(Hub hub) {
        PrintWriter out = spec.commandLine().getOut();
        String base = "http://" + hub.http();
        out.println();
        out.println("Throughline is ready.");
        out.println();
        hub.demo().ifPresentOrElse(access -> demo(out, base, access), () -> page(out, "sign in", base + "/"));
        page(out, "management", "http://" + hub.management() + "/ready  /live  /metrics");
        out.println();
        out.flush();
    }

    private static void demo(PrintWriter out, String base, DemoAccess access) {
        page(out, "agent desk", base + "/desk");
        page(out, "store", base + "/store");
        page(out, "supervisor", base + "/supervisor");
        page(out, "demo web shop", base + "/shop");
        page(out, "demo telephone", base + "/phone");
        out.println();
        page(
                out,
                "sign in as",
                DemoAccess.staff().stream().map(user -> user.id().value()).collect(Collectors.joining(", ")));
        page(out, "password", access.password());
        page(out, "API key", access.apiKey());
    }

    private static void page(PrintWriter out, String what, String where) {
        out.printf("  %-16s %s%n", what, where);
    }
}
