package io.throughline.config.journey.play;

import io.throughline.config.journey.stage.Face;
import io.throughline.config.journey.stage.Told;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Tells a story as it happens: when, over which channel, who, with which face, what. */
class Teller {
    /** Tells nothing; for many at once. */
    static final Teller SILENT = new Teller(new PrintWriter(java.io.Writer.nullWriter()));

    private final PrintWriter out;

    Teller(PrintWriter out) {
        this.out = out;
    }

    void tell(Duration moment, Told told) {
        String face = told.face().map(Teller::face).orElse("");
        out.printf(
                Locale.ROOT,
                "%8s  %-5s  %-18s  %-16s  %s%n",
                time(moment),
                told.channel(),
                told.actor(),
                face,
                told.sentence());
        out.flush();
    }

    private static String face(Face face) {
        return face.drawing() + " " + face.word();
    }

    void checked(Checked checked) {
        out.printf(Locale.ROOT, "%8s  %s %s%n", "", checked.passed() ? "ok    " : "BROKEN", checked);
        out.flush();
    }

    void failed(String failure) {
        out.printf(Locale.ROOT, "%8s  STOPPED %s%n", "", failure);
        out.flush();
    }

    /** {@code 15:00}, {@code 1:02:00} or, for what happened days before or after, {@code -6d}. */
    static String time(Duration moment) {
        long days = moment.toDays();
        if (days != 0) {
            return (days > 0 ? "+" : "") + days + "d";
        }
        Duration absolute = moment.abs();
        String sign = moment.isNegative() ? "-" : "";
        return absolute.toHours() > 0
                ? String.format(
                        Locale.ROOT,
                        "%s%d:%02d:%02d",
                        sign,
                        absolute.toHours(),
                        absolute.toMinutesPart(),
                        absolute.toSecondsPart())
                : String.format(Locale.ROOT, "%s%02d:%02d", sign, absolute.toMinutes(), absolute.toSecondsPart());
    }
}
