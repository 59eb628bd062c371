package io.throughline.channel.events;

import static io.throughline.channel.HttpFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.jackson.JsonFormat;
import io.throughline.channel.HttpFixture;
import io.throughline.channel.HubFixture;
import io.throughline.channel.http.Gate;
import io.throughline.hub.customer.HandleReader;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the CloudEvents SDK for Java writes, the hub reads. */
class EventsByCloudEventsSdkTest {
    private static HttpFixture http;

    @BeforeAll
    static void start() {
        http = new HttpFixture(EventsByCloudEventsSdkTest::mount);
    }

    private static void mount(HttpFixture fixture, Router router) {
        new EventsRoutes(
                        new Gate(fixture.hub.keys),
                        fixture.hub.intake,
                        new HandleReader("NL"),
                        EventLimits.USUAL,
                        InstantSource.system())
                .mount(router);
    }

    @AfterAll
    static void stop() {
        http.close();
    }

    private static CloudEvent event(String id) {
        JsonObject data = EventsDocument.read().example("throughline.site.searched.v1");
        return CloudEventBuilder.v1()
                .withId(id)
                .withSource(URI.create("https://shop.example/tills"))
                .withType("throughline.site.searched.v1")
                .withTime(OffsetDateTime.now())
                .withExtension("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .withData("application/json", data.encode().getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private interface Writing {
        void write(BiConsumer<String, String> header, Consumer<byte[]> body);
    }

    private static HttpResponse<String> send(Writing writing) {
        return http.send("/events", request -> {
            request.header("Authorization", "Bearer " + HubFixture.KEY);
            writing.write(request::header, body -> request.POST(BodyPublishers.ofByteArray(body)));
        });
    }

    @Test
    void in_structured_mode() {
        HttpResponse<String> answer = send((header, body) ->
                HttpMessageFactory.createWriter(header, body).writeStructured(event("sdk-1"), JsonFormat.CONTENT_TYPE));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(json(answer).getString("id")).isEqualTo("sdk-1");
    }

    @Test
    void in_binary_mode_and_it_is_the_same_event() {
        HttpResponse<String> structured = send((header, body) ->
                HttpMessageFactory.createWriter(header, body).writeStructured(event("sdk-2"), JsonFormat.CONTENT_TYPE));
        HttpResponse<String> binary = send(
                (header, body) -> HttpMessageFactory.createWriter(header, body).writeBinary(event("sdk-2")));
        assertThat(binary.statusCode()).as(binary.body()).isEqualTo(202);
        assertThat(binary.body()).isEqualTo(structured.body());
    }

    @Test
    void in_a_batch() {
        String batch = List.of(event("sdk-3"), event("sdk-4")).stream()
                .map(event -> new String(new JsonFormat().serialize(event), StandardCharsets.UTF_8))
                .collect(Collectors.joining(",", "[", "]"));
        HttpResponse<String> answer = http.post(
                "/events",
                "application/cloudevents-batch+json; charset=UTF-8",
                batch,
                "Authorization",
                "Bearer " + HubFixture.KEY);
        JsonArray items = json(answer).getJsonArray("items");
        assertThat(items.getJsonObject(1).getString("status")).isEqualTo("accepted");
    }
}
