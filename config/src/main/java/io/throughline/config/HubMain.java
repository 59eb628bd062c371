package io.throughline.config;

import io.throughline.config.settings.Settings;
import io.throughline.hub.yaml.ConfigurationRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code hub}: what is typed at a prompt or written in a service file. */
@Command(
        name = "hub",
        description = "Throughline, the contact hub in which customers never repeat themselves.",
        mixinStandardHelpOptions = true,
        versionProvider = HubVersion.class,
        subcommands = {
            JourneyCommand.class,
            RoutingCommand.class,
            BenchCommand.class,
            HelpCommand.class,
            GenerateCompletion.class
        })
public final class HubMain implements Runnable {
    private static final String COMMON_POOL = "java.util.concurrent.ForkJoinPool.common.parallelism";

    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before it calls a command
    private CommandSpec spec;

    private HubMain(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        // With one thread in the common pool the grid starts a thread for every answer. Before anything uses the pool.
        System.setProperty(COMMON_POOL, System.getProperty(COMMON_POOL, "4"));
        System.setProperty("hazelcast.logging.type", "slf4j"); // before it reads its first file
        System.exit(commandLine(System.getenv()).execute(args));
    }

    static CommandLine commandLine(Map<String, String> environment) {
        return new CommandLine(new HubMain(environment)).addSubcommand(new RunCommand(environment));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? See: hub --help");
    }

    @Command(name = "version", description = "Tells the version of the hub and of the Java that it runs on.")
    int version() {
        spec.commandLine().printVersionHelp(spec.commandLine().getOut());
        return ExitCode.OK;
    }

    @Command(name = "check", description = "Reads the settings and tells every mistake in them; starts nothing.")
    int check(
            @Parameters(
                            paramLabel = "FILE",
                            defaultValue = "config/hub.yaml",
                            description = "settings to read (default: ${DEFAULT-VALUE})")
                    Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "There is no file " + file.toAbsolutePath());
        }
        try {
            Settings.read(Optional.of(file), environment);
        } catch (ConfigurationRefused refused) {
            spec.commandLine().getErr().println(refused.getMessage());
            return ExitCode.SOFTWARE;
        }
        spec.commandLine().getOut().println(file + ": no mistakes");
        return ExitCode.OK;
    }
}
