package io.throughline.config.bench;

import java.io.PrintWriter;
import java.util.Locale;

/** A bar on a terminal, a line for each step elsewhere. */
final class Progress {
    private static final int WIDTH = 24;
    private static final int LINE = 100;

    private final PrintWriter out;
    private final boolean terminal;
    private final int figures;
    private int done;

    Progress(PrintWriter out, boolean terminal, int figures) {
        this.out = out;
        this.terminal = terminal;
        this.figures = figures;
    }

    /** This is being done now. */
    void now(String what) {
        int full = figures == 0 ? WIDTH : done * WIDTH / figures;
        String bar = "[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] ";
        String line = String.format(Locale.ROOT, "%s%d/%d %s", bar, done, figures, what);
        if (terminal) {
            out.printf("\r%-" + LINE + "s", line.substring(0, Math.min(LINE, line.length())));
        } else {
            out.println(line);
        }
        out.flush();
    }

    /** So much of a round gave so many events a second. */
    void round(int number, Round round) {
        String when = number == 0 ? "warm-up" : "round " + number;
        now(String.format(
                Locale.ROOT,
                "%s, %s: %,.0f/s, %.3f CPU-ms each",
                round.name(),
                when,
                round.rate(),
                round.cpuMillisPerEvent()));
    }

    void figureDone() {
        done++;
        now("");
    }

    void end() {
        if (terminal) {
            out.println();
        }
    }
}
