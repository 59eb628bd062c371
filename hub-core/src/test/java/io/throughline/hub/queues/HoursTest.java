package io.throughline.hub.queues;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.yaml.Mistakes;
import io.throughline.hub.yaml.YamlFile;
import io.throughline.hub.yaml.YamlMap;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class HoursTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private final Mistakes mistakes = new Mistakes();
    private final Hours shop = hours("""
            zone: Europe/Amsterdam
            holidays: [2026-12-25]
            hours: { mon-fri: ["09:00-12:30", "13:00-17:00"], sat: "10:00-24:00" }
            """);

    private Hours hours(String text) {
        YamlMap map = YamlFile.read("queues.yaml", text, mistakes);
        return HoursReader.of(map).read(map).orElseThrow();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    @Test
    void it_is_open_from_the_first_minute_to_the_last() {
        assertThat(mistakes.found()).isEmpty();
        assertThat(shop.open(at("2026-11-23T08:59:59"))).isFalse();
        assertThat(shop.open(at("2026-11-23T09:00"))).isTrue();
        assertThat(shop.open(at("2026-11-23T12:45"))).isFalse();
        assertThat(shop.open(at("2026-11-23T16:59:59"))).isTrue();
        assertThat(shop.open(at("2026-11-23T17:00"))).isFalse();
        assertThat(shop.open(at("2026-11-28T23:59:59"))).isTrue();
        assertThat(shop.open(at("2026-11-29T12:00"))).isFalse();
    }

    @Test
    void it_says_when_it_opens_again_over_lunch_nights_weekends_and_holidays() {
        assertThat(shop.opens(at("2026-11-23T10:00"))).contains(at("2026-11-23T10:00"));
        assertThat(shop.opens(at("2026-11-23T12:45"))).contains(at("2026-11-23T13:00"));
        assertThat(shop.opens(at("2026-11-23T18:00"))).contains(at("2026-11-24T09:00"));
        assertThat(shop.opens(at("2026-11-29T12:00"))).contains(at("2026-11-30T09:00"));
        assertThat(shop.opens(at("2026-12-24T18:00"))).contains(at("2026-12-26T10:00"));
    }

    @Test
    void summer_time_moves_no_opening() {
        assertThat(shop.opens(at("2027-03-27T23:59:59"))).contains(at("2027-03-27T23:59:59"));
        assertThat(shop.opens(at("2027-03-28T12:00"))).contains(at("2027-03-29T09:00"));
    }

    @Test
    void every_mistake_is_told_with_its_line() {
        Hours broken = hours("""
                zone: Europe/Nowhere
                holidays: [christmas]
                hours:
                  mon-fri: 9 to 5
                  fri: "09:00-17:00"
                  fri-mon: "09:00-17:00"
                  sat: ["13:00-17:00", "09:00-12:00"]
                  sun: "17:00-09:00"
                """);
        assertThat(mistakes.found())
                .extracting(mistake -> mistake.line() + " " + mistake.sentence())
                .containsExactly(
                        "1 zone must be a zone like Europe/Amsterdam, not 'Europe/Nowhere'",
                        "2 holidays[0] must be a day like 2026-12-25, not 'christmas'",
                        "4 hours.mon-fri must be times like 09:00-17:30, not '9 to 5'",
                        "5 hours.fri gives hours to a day that has some already",
                        "6 hours.fri-mon must be a day like mon or days like mon-fri, of mon, tue, wed, thu, fri, sat, sun",
                        "7 hours.sat[1] must begin after what stands before it",
                        "8 hours.sun must be times like 09:00-17:30, not '17:00-09:00'");
        assertThat(broken.zone()).isEqualTo(ZONE);
    }
}
