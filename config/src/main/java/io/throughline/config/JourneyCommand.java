package io.throughline.config;

import io.throughline.config.journey.play.Ensemble;
import io.throughline.config.journey.play.Pace;
import io.throughline.config.journey.play.Plan;
import io.throughline.config.journey.play.Report;
import io.throughline.config.journey.script.Script;
import io.throughline.config.journey.stage.Role;
import io.throughline.hub.yaml.ConfigurationRefused;
import io.throughline.hub.yaml.Spans;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hub journey}: lives a customer story through the hub and says whether the promise was kept. */
@Command(
        name = "journey",
        mixinStandardHelpOptions = true,
        description = {
            "Lives a customer story through a running hub, over its public interfaces only, and reports how it went.",
            "Ends with 1 when a check is broken, with 2 when it could not begin."
        },
        footer = {
            "",
            "Examples:",
            "  hub journey hair-dryer                             once, as fast as the hub answers",
            "  hub journey hair-dryer --live                      slowly, to watch desk and wallboard",
            "  hub journey washing-machine --copies 200 --parallel 10 --json report.json"
        })
@SuppressWarnings("NullAway.Init") // picocli fills it before it calls a command
final class JourneyCommand implements Callable<Integer> {
    private static final Path JOURNEYS = Path.of("config", "journeys");

    @Spec
    private CommandSpec spec;

    @Mixin
    private HubOptions hub;

    @Parameters(paramLabel = "JOURNEY", description = "a file, or the name of one in config/journeys")
    private String journey;

    @Option(
            names = "--password",
            defaultValue = "${env:HUB_DEMO_PASSWORD:-}",
            showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
            description = "password of the colleagues (default: HUB_DEMO_PASSWORD, or what the"
                    + " demonstration of this folder uses); a demo hub prints it at start")
    private String password;

    @Option(
            names = "--colleagues",
            split = ",",
            paramLabel = "NAME",
            defaultValue = "agent1,agent2,tech1,store1",
            description = "sign-in names of who plays the cast of many copies (default: ${DEFAULT-VALUE})")
    private List<String> colleagues;

    @Option(names = "--copies", paramLabel = "N", defaultValue = "1", description = "how often, with other people")
    private int copies;

    @Option(names = "--parallel", paramLabel = "N", defaultValue = "4", description = "how many copies at a time")
    private int parallel;

    @Option(names = "--live", description = "slowly, so that one can watch: a minute of the story in a second")
    private boolean live;

    @Option(
            names = "--speed",
            paramLabel = "N",
            description = "seconds of the story in one second; without it nothing waits")
    private @Nullable Double speed;

    @Option(
            names = "--patience",
            paramLabel = "TIME",
            defaultValue = "10s",
            description = "how long to wait for an offer or a check (default: ${DEFAULT-VALUE})")
    private String patience;

    @Option(names = "--json", paramLabel = "FILE", description = "writes the report as JSON")
    private @Nullable Path json;

    @Option(names = "--seed", paramLabel = "N", description = "makes up the same people again, on another hub")
    private @Nullable Long seed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        try {
            Script script = Script.read(file());
            Report report = play(script, plan(script));
            report.print(spec.commandLine().getOut());
            if (json != null) {
                Files.writeString(json, report.json().encodePrettily());
            }
            return report.passed() ? ExitCode.OK : ExitCode.SOFTWARE;
        } catch (ConfigurationRefused | CannotBegin refused) {
            err.println(refused.getMessage());
            return ExitCode.USAGE;
        } catch (ExecutionException failed) {
            err.println(Failures.said(failed));
            return ExitCode.USAGE;
        }
    }

    private Report play(Script script, Plan plan) throws InterruptedException, ExecutionException {
        Vertx vertx = Vertx.vertx();
        try {
            return new Ensemble(vertx, script, plan, spec.commandLine().getOut(), Ansi.AUTO.enabled())
                    .play()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private Path file() {
        List<Path> places = List.of(Path.of(journey), JOURNEYS.resolve(journey), JOURNEYS.resolve(journey + ".yaml"));
        return places.stream()
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() ->
                        new CannotBegin("There is no journey '" + journey + "'. In " + JOURNEYS + ": " + names()));
    }

    private static String names() {
        try (Stream<Path> files = Files.list(JOURNEYS)) {
            return String.join(
                    ", ",
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".yaml"))
                            .map(name -> name.replace(".yaml", ""))
                            .sorted()
                            .toList());
        } catch (IOException none) {
            return "nothing";
        }
    }

    private Plan plan(Script script) {
        if (copies < 1 || parallel < 1) {
            throw new CannotBegin("--copies and --parallel must be at least 1");
        }
        return new Plan(
                hub.address(),
                hub.key(),
                password(),
                copies == 1 ? cast(script) : colleagues,
                copies,
                parallel,
                pace(),
                patience(),
                seed == null ? new SecureRandom().nextLong() : seed);
    }

    private String password() {
        return HubOptions.given(password, "password")
                .orElseThrow(() ->
                        new CannotBegin("The password of the colleagues is needed: --password, or HUB_DEMO_PASSWORD. "
                                + "A demo hub prints it at start."));
    }

    /** For one copy only those whom the script names, so that a watcher knows whose desk to look at. */
    private List<String> cast(Script script) {
        List<String> named = script.roles().stream()
                .map(Role::signIn)
                .flatMap(each -> each.stream())
                .distinct()
                .toList();
        return named.isEmpty() ? colleagues : named;
    }

    private Pace pace() {
        if (live) {
            return speed == null ? Pace.LIVE : new Pace(speed, Pace.LIVE.pause());
        }
        return speed == null ? Pace.AT_ONCE : new Pace(speed, Duration.ZERO);
    }

    private Duration patience() {
        return Spans.parse(patience)
                .orElseThrow(() -> new CannotBegin("--patience must be a time like 10s, not '" + patience + "'"));
    }
}
