package io.throughline.config.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What is really in use of another Java's heap. */
final class Heap {
    private Heap() {}

    /** Bytes of all objects that are alive, after a collection; needs the tools of a JDK. */
    static double live(ProcessHandle process) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process asked = new ProcessBuilder(jcmd.toString(), String.valueOf(process.pid()), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            String told = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return told.lines()
                    .filter(line -> line.startsWith("Total"))
                    .mapToDouble(line -> Double.parseDouble(line.strip().split("\\s+", 4)[2]))
                    .findFirst()
                    .orElseThrow(() -> new BenchFailed("the heap cannot be looked into: " + told.strip()));
        } catch (IOException noJdk) {
            throw new UncheckedIOException("measuring memory needs a JDK", noJdk);
        }
    }
}
