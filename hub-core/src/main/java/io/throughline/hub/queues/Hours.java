package io.throughline.hub.queues;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When somebody is there.
 *
 * @param week the times of each day, in order; a day without any is closed
 * @param holidays days that are closed although their weekday is not
 */
public record Hours(ZoneId zone, Map<DayOfWeek, List<Times>> week, Set<LocalDate> holidays) {
    /** How far ahead the next opening is looked for. */
    private static final int MOST_DAYS = 60;

    /** From one moment of a day to another one, which is the first that is outside; midnight at the end is 24:00. */
    public record Times(LocalTime from, LocalTime to) {
        boolean has(LocalTime time) {
            return !time.isBefore(from) && (time.isBefore(to) || to.equals(LocalTime.MIDNIGHT));
        }
    }

    public Hours {
        week = Map.copyOf(week);
        holidays = Set.copyOf(holidays);
    }

    /** Whether somebody is there. */
    public boolean open(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        return on(local.toLocalDate()).stream().anyMatch(times -> times.has(local.toLocalTime()));
    }

    /** When somebody is there again, or for the first time from then on; empty when that is too far ahead to say. */
    public Optional<Instant> opens(Instant at) {
        if (open(at)) {
            return Optional.of(at);
        }
        LocalDate today = at.atZone(zone).toLocalDate();
        return today.datesUntil(today.plusDays(MOST_DAYS))
                .flatMap(day -> on(day).stream()
                        .map(times -> day.atTime(times.from()).atZone(zone).toInstant()))
                .filter(opening -> opening.isAfter(at))
                .findFirst();
    }

    private List<Times> on(LocalDate day) {
        return holidays.contains(day) ? List.of() : week.getOrDefault(day.getDayOfWeek(), List.of());
    }
}
