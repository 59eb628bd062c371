package io.throughline.config.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the hub among the processes of this machine. */
public final class HubProcess {
    private static final String MAIN = "io.throughline.config.HubMain";

    private HubProcess() {}

    /** The hub, when exactly one runs here. */
    public static Optional<ProcessHandle> here() {
        List<ProcessHandle> hubs =
                ProcessHandle.allProcesses().filter(HubProcess::runsHub).toList();
        return hubs.size() == 1 ? Optional.of(hubs.get(0)) : Optional.empty();
    }

    private static boolean runsHub(ProcessHandle process) {
        List<String> arguments = arguments(process);
        return arguments.contains(MAIN) && arguments.contains("run");
    }

    /** Java tells only the beginning of a long command line; Linux tells all of it. */
    private static List<String> arguments(ProcessHandle process) {
        try {
            return Arrays.asList(Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"))
                    .split("\0", -1));
        } catch (IOException | UncheckedIOException elsewhere) {
            return Arrays.asList(process.info().arguments().orElse(new String[0]));
        }
    }
}
