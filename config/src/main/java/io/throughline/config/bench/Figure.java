package io.throughline.config.bench;

import java.util.List;
import java.util.Set;

/** Something that is measured. */
interface Figure {
    /** The names of what it finds out. */
    Set<String> names();

    /** Measures, on the calling thread. */
    List<Result> measure(Setup setup);

    /** What every figure works with. */
    record Setup(Workbench bench, BenchPlan plan, Meter meter, Progress progress) {}
}
