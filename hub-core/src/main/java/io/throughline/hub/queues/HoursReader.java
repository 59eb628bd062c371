package io.throughline.hub.queues;

import io.throughline.hub.queues.Hours.Times;
import io.throughline.hub.yaml.YamlMap;
import io.throughline.hub.yaml.YamlValue;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads opening hours as people write them: {@code mon-fri: 09:00-17:30}. */
final class HoursReader {
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Pattern DAY = Pattern.compile("([a-z]{3})(?:-([a-z]{3}))?");
    private static final Pattern TIMES = Pattern.compile("(\\d{2}:\\d{2})\\s*-\\s*(\\d{2}:\\d{2})");
    private static final ZoneId USUAL_ZONE = ZoneId.of("Europe/Amsterdam");

    private final ZoneId zone;
    private final Set<LocalDate> holidays;

    /** For a company in this zone, with these holidays. */
    private HoursReader(ZoneId zone, Set<LocalDate> holidays) {
        this.zone = zone;
        this.holidays = holidays;
    }

    /** Takes {@code zone} and {@code holidays} from the top of the file. */
    static HoursReader of(YamlMap top) {
        ZoneId zone = top.value("zone").map(HoursReader::zone).orElse(USUAL_ZONE);
        Set<LocalDate> holidays = new HashSet<>();
        top.value("holidays")
                .map(YamlValue::list)
                .orElse(List.of())
                .forEach(day -> date(day).ifPresent(holidays::add));
        return new HoursReader(zone, holidays);
    }

    private static ZoneId zone(YamlValue value) {
        try {
            return ZoneId.of(value.text());
        } catch (DateTimeException unknown) {
            value.wrong("must be a zone like Europe/Amsterdam, not '" + value.text() + "'");
            return USUAL_ZONE;
        }
    }

    private static Optional<LocalDate> date(YamlValue value) {
        try {
            return Optional.of(LocalDate.parse(value.text()));
        } catch (DateTimeException unknown) {
            value.wrong("must be a day like 2026-12-25, not '" + value.text() + "'");
            return Optional.empty();
        }
    }

    /** The hours under {@code hours}; absent when a queue is always open. */
    Optional<Hours> read(YamlMap queue) {
        return queue.value("hours").map(YamlValue::map).map(this::week);
    }

    private Hours week(YamlMap map) {
        Map<DayOfWeek, List<Times>> week = new EnumMap<>(DayOfWeek.class);
        map.entries().forEach((days, value) -> {
            List<Times> times = times(value);
            boolean twice = days(days, value).stream()
                            .filter(day -> week.putIfAbsent(day, times) != null)
                            .count()
                    > 0;
            if (twice) {
                value.wrong("gives hours to a day that has some already");
            }
        });
        if (week.isEmpty()) {
            map.wrong("opens on no day; leave 'hours' out for a queue that is always open");
        }
        return new Hours(zone, week, holidays);
    }

    private static List<DayOfWeek> days(String text, YamlValue value) {
        Matcher day = DAY.matcher(text);
        int from = day.matches() ? DAYS.indexOf(day.group(1)) : -1;
        int to = from < 0 || day.group(2) == null ? from : DAYS.indexOf(day.group(2));
        if (from < 0 || to < from) {
            value.wrong("must be a day like mon or days like mon-fri, of " + String.join(", ", DAYS));
            return List.of();
        }
        List<DayOfWeek> days = new ArrayList<>();
        for (int each = from; each <= to; each++) {
            days.add(DayOfWeek.of(each + 1));
        }
        return days;
    }

    private static List<Times> times(YamlValue value) {
        List<YamlValue> all = value.isList() ? value.list() : List.of(value);
        List<Times> times = new ArrayList<>();
        for (YamlValue each : all) {
            Optional<Times> read = span(each);
            boolean later = read.filter(now -> times.isEmpty()
                            || !now.from().isBefore(times.get(times.size() - 1).to()))
                    .isPresent();
            if (read.isPresent() && !later) {
                each.wrong("must begin after what stands before it");
            }
            read.filter(now -> later).ifPresent(times::add);
        }
        return List.copyOf(times);
    }

    private static Optional<Times> span(YamlValue value) {
        Matcher span = TIMES.matcher(value.text());
        Optional<Times> times = span.matches() ? times(span.group(1), span.group(2)) : Optional.empty();
        if (times.isEmpty()) {
            value.wrong("must be times like 09:00-17:30, not '" + value.text() + "'");
        }
        return times;
    }

    private static Optional<Times> times(String from, String to) {
        try {
            LocalTime begin = LocalTime.parse(from);
            LocalTime end = to.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(to);
            boolean forward = end.equals(LocalTime.MIDNIGHT) || begin.isBefore(end);
            return forward ? Optional.of(new Times(begin, end)) : Optional.empty();
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
