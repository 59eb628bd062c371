package io.throughline.hub.journal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How text is taken apart for searching: small letters, no accents, so that "Renée" is found as "RENEE". */
public final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");

    private Words() {}

    /** The different words of the text, in the form in which they are compared. */
    public static List<String> of(String text) {
        var words = BLANKS.split(plain(text));
        return Arrays.stream(words).filter(word -> !word.isEmpty()).distinct().toList();
    }

    private static String plain(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return letters(MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT));
    }

    /** Letters that Unicode does not take apart although people type them without their stroke. */
    private static String letters(String text) {
        return text.replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd')
                .replace('ı', 'i');
    }
}
