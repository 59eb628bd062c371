package io.throughline.config.journey.play;

import io.throughline.config.journey.stage.Face;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws how a customer felt from first to last, for a terminal. */
final class MoodCurve {
    private static final int MOST = 30;

    private MoodCurve() {}

    /** Lines from happy at the top to angry at the bottom; none when nothing is known. */
    static List<String> draw(List<Face> moods) {
        List<Face> shown = moods.subList(Math.max(0, moods.size() - MOST), moods.size());
        List<String> lines = new ArrayList<>();
        if (shown.isEmpty()) {
            return lines;
        }
        Face[] faces = Face.values();
        for (int i = faces.length - 1; i >= 0; i--) {
            lines.add(String.format(
                    Locale.ROOT, "%-3s %-12s |%s", faces[i].drawing(), faces[i].word(), row(shown, faces[i])));
        }
        return lines;
    }

    private static String row(List<Face> moods, Face face) {
        StringBuilder row = new StringBuilder();
        moods.forEach(mood -> row.append(mood == face ? "  o" : "   "));
        return row.toString().stripTrailing();
    }
}
