package io.throughline.config;

import io.throughline.config.bench.Bench;
import io.throughline.config.bench.BenchPlan;
import io.throughline.config.bench.BenchReport;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hub bench}: what the hub does on this machine, beside what the machine can do at best. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures a hub and a database of its own, in a temporary folder, in turns with floors that do less,",
            "and prints ratios with what they were made of. Takes about a quarter of an hour; stop it at any time."
        })
@SuppressWarnings("NullAway.Init") // picocli fills it before it calls a command
final class BenchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--only",
            paramLabel = "FIGURE",
            split = ",",
            description = "measures only these, for example P1,P6; see docs/performance.md for what they are")
    private Set<String> only = Set.of();

    @Option(names = "--quick", description = "a tenth of the load: shows that it works, not how well")
    private boolean quick;

    @Option(names = "--json", paramLabel = "FILE", description = "writes everything that was measured as JSON")
    private @Nullable Path json;

    @Option(
            names = "--config",
            paramLabel = "FOLDER",
            defaultValue = "config",
            description = "queues, topics and policies of the measured hub (default: ${DEFAULT-VALUE})")
    private Path config;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Vertx vertx = Vertx.vertx();
        try {
            BenchReport report = new Bench(vertx, plan(), out).run();
            report.print(out);
            if (json != null) {
                Files.writeString(json, report.json().encodePrettily());
            }
            return report.complete() ? ExitCode.OK : ExitCode.SOFTWARE;
        } catch (CannotBegin sentence) {
            spec.commandLine().getErr().println(sentence.getMessage());
            return ExitCode.USAGE;
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private BenchPlan plan() {
        Set<String> unknown = new TreeSet<>(only);
        unknown.removeAll(Bench.names());
        if (!unknown.isEmpty()) {
            throw new CannotBegin("--only does not know " + unknown + "; it knows " + Bench.names());
        }
        if (!Files.isDirectory(config)) {
            throw new CannotBegin("There is no folder " + config.toAbsolutePath() + ": --config");
        }
        Path folder = config.toAbsolutePath().normalize();
        boolean terminal = Ansi.AUTO.enabled();
        return quick ? BenchPlan.quick(folder, only, terminal) : BenchPlan.full(folder, only, terminal);
    }
}
