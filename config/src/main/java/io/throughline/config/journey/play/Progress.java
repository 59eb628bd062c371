package io.throughline.config.journey.play;

import io.throughline.config.journey.stage.Wait;
import io.throughline.hub.yaml.Spans;
import java.io.PrintWriter;
import java.util.Locale;

/** The line that tells how far many copies are; rewritten in place on a terminal. */
final class Progress {
    private final PrintWriter out;
    private final boolean terminal;
    private final Waits waits;
    private final int copies;
    private int done;
    private int broken;

    Progress(PrintWriter out, boolean terminal, Waits waits, int copies) {
        this.out = out;
        this.terminal = terminal;
        this.waits = waits;
        this.copies = copies;
    }

    void lived(Lived lived) {
        done++;
        broken += lived.passed() ? 0 : 1;
        boolean tenth = done % Math.max(1, copies / 10) == 0;
        if (terminal || tenth || done == copies) {
            print();
        }
    }

    private void print() {
        String text = String.format(
                Locale.ROOT,
                "%d of %d lived, %d broken; accepted after p50 %s, p95 %s, p99 %s",
                done,
                copies,
                broken,
                Spans.say(waits.at(Wait.ANSWER, 50)),
                Spans.say(waits.at(Wait.ANSWER, 95)),
                Spans.say(waits.at(Wait.ANSWER, 99)));
        out.print(terminal && done < copies ? "\r" + text : (terminal ? "\r" : "") + text + System.lineSeparator());
        out.flush();
    }
}
