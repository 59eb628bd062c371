package io.throughline.hub.journal.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the server's programs and says in their own words what went wrong. */
final class Programs {
    private static final int PATIENCE_SECONDS = 120;

    private final Path binaries;
    private final Path directory;
    private final Map<String, String> environment;
    private final boolean root;

    Programs(Path binaries, Path directory, Map<String, String> environment) throws IOException {
        this.environment = Map.copyOf(environment);
        this.binaries = binaries;
        this.directory = directory;
        this.root = Integer.valueOf(0).equals(Files.getAttribute(binaries, "unix:uid"));
    }

    /** What the program said; fails with {@link EmbeddedRefused} when it did not succeed. */
    String run(String program, String... arguments) throws IOException {
        var output = Files.createTempFile(directory, program, ".out");
        try {
            return run(command(program, arguments), output);
        } finally {
            Files.delete(output);
        }
    }

    private String run(List<String> command, Path output) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().putAll(environment);
        var exit = exitOf(builder.start());
        var said = Files.readString(output).strip();
        if (exit != 0) {
            throw new EmbeddedRefused(String.join(" ", command) + " ended with " + exit + ": " + said + advice());
        }
        return said;
    }

    private static int exitOf(Process process) {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new EmbeddedRefused("interrupted while waiting for the PostgreSQL server", e);
        }
    }

    /** PostgreSQL does not run as root; in a user namespace of its own it is nobody, with the same rights on files. */
    private List<String> command(String program, String... arguments) {
        var command = new ArrayList<String>();
        if (root) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private String advice() {
        return root ? ". PostgreSQL does not run as root; where this fails, start the hub as another user" : "";
    }
}
