package io.throughline.config.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Does to processes of these tests what Java has no words for. */
final class Signals {
    private Signals() {}

    static void send(String signal, long pid) {
        int exit = run(List.of("kill", "-" + signal, String.valueOf(pid)));
        if (exit != 0) {
            throw new IllegalStateException("kill -" + signal + " " + pid + " ended with " + exit);
        }
    }

    /** To several that belong together; those that are gone meanwhile are passed over. */
    static void sendAll(String signal, Collection<Long> pids) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        pids.forEach(pid -> command.add(String.valueOf(pid)));
        run(command);
    }

    /** Lets no file of the process grow beyond so many bytes, as a full disk does; one that is gone is passed over. */
    static void limitFiles(long pid, String bytes) {
        int exit = run(List.of("prlimit", "--pid", String.valueOf(pid), "--fsize=" + bytes + ":"));
        if (exit != 0 && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()) {
            throw new IllegalStateException("prlimit of " + pid + " ended with " + exit);
        }
    }

    private static int run(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
