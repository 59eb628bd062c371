package io.throughline.config.journey.play;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.config.journey.stage.Face;
import io.throughline.config.journey.stage.Story;
import io.throughline.config.journey.stage.Told;
import io.throughline.config.journey.stage.Wait;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Story STORY = new Story(new JsonObject("""
            {"customer": {"id": "c-1"}, "repeats": 0, "more": null,
             "handoffs": [{"state": "acknowledged"}, {"state": "pending"}],
             "moods": [{"face": "disappointed"}, {"face": "angry"}, {"face": "happy"}],
             "timeline": [{"channel": "web", "by": {"kind": "customer"}}, {"channel": "web", "by": {"kind": "customer"}},
                          {"channel": "phone", "by": {"kind": "customer"}}, {"channel": "phone", "by": {"kind": "agent"}}]}
            """));
    private static final Checked TRUE = new Checked(12, "repeats: 0", Optional.empty());
    private static final Checked BROKEN = new Checked(14, "the mood is happy", Optional.of("it is angry"));

    private final StringWriter text = new StringWriter();
    private final Waits waits = new Waits();

    @Test
    void one_life_is_told_with_touchpoints_handoffs_waits_repeats_and_mood() {
        waits.add(Wait.ANSWER, Duration.ofMillis(850).toNanos());

        Report report = report(new Lived("AB12", "Sanne", List.of(TRUE), Optional.empty(), Optional.of(STORY)));

        assertThat(report.passed()).isTrue();
        assertThat(print(report))
                .contains("touchpoints  3 (phone 1, web 2)")
                .contains("handoffs     2, 1 confirmed")
                .contains("repeats      0")
                .contains("mood         :)  happy        |        o")
                .contains(">:( angry        |     o")
                .contains("contact accepted     p50 85")
                .contains("checks       1 of 1 passed")
                .contains("the promise was kept");
    }

    @Test
    void a_broken_check_says_what_there_was_instead_and_where_it_stands() {
        Report report = report(new Lived("AB12", "Sanne", List.of(TRUE, BROKEN), Optional.empty(), Optional.of(STORY)));

        assertThat(report.passed()).isFalse();
        assertThat(print(report))
                .contains("broken       the mood is happy - it is angry (line 14)")
                .contains("checks       1 of 2 passed");
    }

    @Test
    void many_are_told_shortly_and_the_broken_ones_by_their_mark() {
        Lived good = new Lived("AB12", "Sanne", List.of(TRUE), Optional.empty(), Optional.of(STORY));
        Lived bad =
                new Lived("CD34", "Bas", List.of(TRUE), Optional.of("line 9, agent accepts: waited"), Optional.empty());

        Report report = report(good, bad);

        assertThat(print(report)).contains("copies       1 of 2").contains("CD34: line 9, agent accepts: waited");
        assertThat(report.json().getJsonArray("copies").getJsonObject(1).getBoolean("passed"))
                .isFalse();
        assertThat(report.json().getJsonObject("waits").fieldNames())
                .contains("answer", "screen", "handover", "request");
    }

    @Test
    void a_step_is_told_with_time_channel_actor_face_and_words() {
        Teller teller = new Teller(new PrintWriter(text));

        teller.tell(Duration.ofMinutes(15), new Told("phone", "Sanne de Wit", Optional.of(Face.ANGRY), "calls"));
        teller.tell(Duration.ofDays(-7), new Told("store", "Sanne de Wit", Optional.empty(), "buys"));

        assertThat(text.toString().lines())
                .anySatisfy(line -> assertThat(line).matches(" +15:00 +phone +Sanne de Wit +>:\\( angry +calls"))
                .anySatisfy(line -> assertThat(line).matches(" +-7d +store +Sanne de Wit +buys"));
    }

    private Report report(Lived... lived) {
        return new Report("A story", "http://hub", List.of(lived), waits, Duration.ofSeconds(3));
    }

    private String print(Report report) {
        report.print(new PrintWriter(text));
        return text.toString();
    }
}
