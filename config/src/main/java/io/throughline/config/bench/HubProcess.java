package io.throughline.config.bench;

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
        List<String> arguments = Arrays.asList(process.info().arguments().orElse(new String[0]));
        return arguments.contains(MAIN) && arguments.contains("run");
    }
}
