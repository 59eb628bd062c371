package io.throughline.channel.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.channel.HttpFixture;
import io.throughline.channel.HubFixture;
import io.throughline.channel.http.Gate;
import io.throughline.hub.customer.HandleReader;
import io.throughline.hub.journal.JournalUnavailable;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class EventsTooFastTest {
    private static HttpResponse<String> send(HttpFixture http, String id) {
        JsonObject event = new JsonObject()
                .put("specversion", "1.0")
                .put("id", id)
                .put("source", "/test")
                .put("type", "throughline.site.searched.v1")
                .put("data", EventsDocument.read().example("throughline.site.searched.v1"));
        return http.post(
                "/events", "application/cloudevents+json", event.encode(), "Authorization", "Bearer " + HubFixture.KEY);
    }

    @Test
    void whoever_is_too_fast_is_told_when_to_come_back() {
        EventLimits slow = new EventLimits(1000, 1000, 10, 0.01, 2);
        try (HttpFixture http = new HttpFixture((fixture, router) -> new EventsRoutes(
                        new Gate(fixture.hub.keys),
                        fixture.hub.intake,
                        new HandleReader("NL"),
                        slow,
                        InstantSource.system())
                .mount(router))) {
            assertThat(send(http, "1").statusCode()).isEqualTo(202);
            assertThat(send(http, "2").statusCode()).isEqualTo(202);
            HttpResponse<String> refused = send(http, "3");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isBetween(90L, 100L);
        }
    }

    @Test
    void when_the_journal_is_away_the_sender_is_told_to_try_again() {
        try (HttpFixture http = new HttpFixture(EventsTooFastTest::withoutJournal)) {
            HttpResponse<String> answer = send(http, "1");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
    }

    private static void withoutJournal(HttpFixture fixture, Router router) {
        new EventsRoutes(
                        new Gate(fixture.hub.keys),
                        delivery -> Future.failedFuture(new JournalUnavailable("appending")),
                        new HandleReader("NL"),
                        EventLimits.USUAL,
                        InstantSource.system())
                .mount(router);
    }
}
