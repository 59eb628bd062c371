package io.throughline.config.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three nodes under load while things break. {@code -Dfaults=N} says how many faults, {@code -Dfaults.seed=N} which: the
 * same seed strikes the same victims in the same order.
 */
class FaultsIT {
    private static final int A_FEW = 6;

    @TempDir
    static Path data;

    @Test
    void every_fault_is_possible_where_that_is_required() {
        List<Fault> leftOut = new ArrayList<>(List.of(Fault.values()));
        leftOut.removeIf(Fault::isPossible);
        leftOut.forEach(fault -> System.out.println("Left out, libfaketime is not installed: " + fault.words()));
        if ("true".equals(System.getenv("HUB_CLOCKS_REQUIRED"))) {
            assertThat(leftOut).isEmpty();
        }
    }

    @Test
    void nothing_that_was_acknowledged_is_lost() throws IOException {
        Path logs = Path.of("target", "faults").toAbsolutePath();
        long seed = Long.getLong("faults.seed", System.nanoTime() & 0xffff);
        System.out.println("Faults with seed " + seed + ", logs in " + logs);
        try (Site site = new Site(data, logs);
                FaultRun run = new FaultRun(site, seed)) {
            Report report = run.run(Integer.getInteger("faults", A_FEW));
            Files.writeString(logs.resolve("report-" + seed + ".md"), report.markdown());
            System.out.println(report.markdown());
            assertThat(report.ledger().stories()).isEmpty();
        }
    }
}
