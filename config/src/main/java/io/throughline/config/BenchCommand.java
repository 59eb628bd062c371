package io.throughline.config;

import io.throughline.config.bench.Bench;
import io.throughline.config.bench.BenchPlan;
import io.throughline.config.bench.BenchReport;
import io.throughline.config.bench.HubProcess;
import io.throughline.config.journey.hub.HubAddress;
import io.throughline.hub.yaml.Spans;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hub bench}: what durability costs on this machine, as ratios. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures a running hub in turns with what the machine can do at best, and prints ratios.",
            "It writes many events of invented visitors: use a hub with nothing in it that you need."
        })
@SuppressWarnings("NullAway.Init") // picocli fills it before it calls a command
final class BenchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private HubOptions hub;

    @Option(
            names = "--database",
            paramLabel = "URL",
            defaultValue = "${env:HUB_DATABASE_URL:-}",
            showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
            description = "postgresql://user:password@host:5432/database for the floor of batches (a table is made and"
                    + " dropped; default: HUB_DATABASE_URL)")
    private String database;

    @Option(names = "--connections", paramLabel = "N", defaultValue = "64", description = "(default: ${DEFAULT-VALUE})")
    private int connections;

    @Option(
            names = "--length",
            paramLabel = "TIME",
            defaultValue = "10s",
            description = "of each turn (default: ${DEFAULT-VALUE})")
    private String length;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3", description = "turns (default: ${DEFAULT-VALUE})")
    private int rounds;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "events a second for the latency (default: half of what the hub could do)")
    private @Nullable Double rate;

    @Option(names = "--pid", description = "the hub's process, for its cost (default: the one hub of this machine)")
    private @Nullable Long pid;

    @Option(names = "--json", paramLabel = "FILE", description = "writes the figures as JSON")
    private @Nullable Path json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try {
            return measure(plan());
        } catch (CannotBegin sentence) {
            spec.commandLine().getErr().println(sentence.getMessage());
            return ExitCode.USAGE;
        }
    }

    private int measure(BenchPlan plan) throws IOException, InterruptedException {
        Vertx vertx = Vertx.vertx();
        try {
            BenchReport report = new Bench(vertx, plan, spec.commandLine().getOut())
                    .run()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
            report.print(spec.commandLine().getOut());
            if (json != null) {
                Files.writeString(json, report.json().encodePrettily());
            }
            return ExitCode.OK;
        } catch (ExecutionException failed) {
            spec.commandLine().getErr().println(Failures.said(failed));
            return ExitCode.USAGE;
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private BenchPlan plan() {
        if (connections < 1 || rounds < 1) {
            throw new CannotBegin("--connections and --rounds must be at least 1");
        }
        HubAddress address = hub.address();
        return new BenchPlan(
                address.host(),
                address.port(),
                address.tls(),
                hub.key(),
                connections,
                Spans.parse(length)
                        .orElseThrow(() -> new CannotBegin("--length must be a time like 10s, not '" + length + "'")),
                rounds,
                Optional.ofNullable(rate),
                Optional.of(database).filter(url -> !url.isBlank()),
                pid == null ? HubProcess.here() : ProcessHandle.of(pid));
    }
}
