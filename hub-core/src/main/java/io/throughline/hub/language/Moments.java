package io.throughline.hub.language;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How days and moments are written in a sentence. The names of days and months are the hub's own: those of the JDK
 * change with the edition of CLDR that it carries ({@code nov.} on Java 17, {@code nov} on Java 25), and a story has to
 * read the same on every node.
 */
public final class Moments {
    private static final Moments DUTCH =
            new Moments("nl", "ma di wo do vr za zo", "jan feb mrt apr mei jun jul aug sep okt nov dec");
    private static final Moments ENGLISH =
            new Moments("en", "Mon Tue Wed Thu Fri Sat Sun", "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec");

    private final Locale language;
    private final Map<Long, String> days;
    private final Map<Long, String> months;

    private Moments(String language, String days, String months) {
        this.language = Locale.forLanguageTag(language);
        this.days = numbered(days);
        this.months = numbered(months);
    }

    /** The reader's language; English for whoever reads neither. */
    public static Moments in(Locale language) {
        return language.getLanguage().equals("nl") ? DUTCH : ENGLISH;
    }

    /** {@code 27 Nov}: a day of the last or next months, for which the year goes without saying. */
    public DateTimeFormatter day() {
        return dayAndMonth(new DateTimeFormatterBuilder());
    }

    /** {@code 27 Nov 2026}. */
    public DateTimeFormatter dayAndYear() {
        return new DateTimeFormatterBuilder()
                .append(day())
                .appendPattern(" uuuu")
                .toFormatter(language);
    }

    /** {@code Fri 27 Nov, 12:00}. */
    public DateTimeFormatter moment() {
        DateTimeFormatterBuilder weekday = new DateTimeFormatterBuilder()
                .appendText(ChronoField.DAY_OF_WEEK, days)
                .appendLiteral(' ');
        return new DateTimeFormatterBuilder()
                .append(dayAndMonth(weekday))
                .appendPattern(", HH:mm")
                .toFormatter(language);
    }

    private DateTimeFormatter dayAndMonth(DateTimeFormatterBuilder begun) {
        return begun.appendPattern("d ")
                .appendText(ChronoField.MONTH_OF_YEAR, months)
                .toFormatter(language);
    }

    private static Map<Long, String> numbered(String words) {
        Map<Long, String> numbered = new TreeMap<>();
        for (String word : List.of(words.split(" "))) {
            numbered.put(numbered.size() + 1L, word);
        }
        return numbered;
    }
}
