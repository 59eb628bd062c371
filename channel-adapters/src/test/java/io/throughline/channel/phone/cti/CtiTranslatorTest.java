package io.throughline.channel.phone.cti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.channel.intake.Happening.CallAnswered;
import io.throughline.channel.intake.Happening.CallEnded;
import io.throughline.channel.intake.Happening.CallHappening;
import io.throughline.channel.intake.Happening.CallHeld;
import io.throughline.channel.intake.Happening.CallIdentified;
import io.throughline.channel.intake.Happening.CallLeft;
import io.throughline.channel.intake.Happening.CallResumed;
import io.throughline.channel.intake.Happening.CallRinging;
import io.throughline.channel.intake.Happening.CallUnreached;
import io.throughline.channel.intake.Happening.CallbackChosen;
import io.throughline.channel.phone.PhoneEvent;
import io.throughline.hub.customer.Handle;
import io.throughline.hub.customer.HandleKind;
import io.throughline.hub.customer.HandleReader;
import io.throughline.hub.problem.Flaw;
import io.throughline.hub.problem.FlawedRequest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CtiTranslatorTest {
    private final CtiTranslator translator = new CtiTranslator(new HandleReader("NL"));

    private PhoneEvent translated(String fixture) throws IOException {
        try (InputStream in = CtiTranslatorTest.class.getResourceAsStream("/phone/cti/" + fixture + ".json")) {
            byte[] bytes = Objects.requireNonNull(in, fixture).readAllBytes();
            return translator.translate(new JsonObject(new String(bytes, StandardCharsets.UTF_8)));
        }
    }

    static Stream<Arguments> fixtures() {
        return Stream.of(
                Arguments.of("ringing", new CallRinging("a-1", "+31612345678", "+31850000001")),
                Arguments.of("ringing-withheld", new CallRinging("a-2", "", "+31850000001")),
                Arguments.of("identified", new CallIdentified("a-1")),
                Arguments.of("answered", new CallAnswered("a-1", Optional.of("agent1"))),
                Arguments.of("unreached", new CallUnreached("a-1", "agent1", "busy")),
                Arguments.of("left", new CallLeft("a-1", "agent1", "normal")),
                Arguments.of("callback", new CallbackChosen("a-1", "+31687654321")),
                Arguments.of("callback-here", new CallbackChosen("a-1", "+31612345678")),
                Arguments.of("held", new CallHeld("a-1")),
                Arguments.of("resumed", new CallResumed("a-1")),
                Arguments.of("ended", new CallEnded("a-1", "16", "customer")),
                Arguments.of("ended-by-network", new CallEnded("a-1", "normal", "system")));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void every_payload_means_something(String fixture, CallHappening meaning) throws IOException {
        assertThat(translated(fixture).what()).isEqualTo(meaning);
    }

    @Test
    void a_caller_is_recognised_by_number_and_by_the_card_keyed_in() throws IOException {
        assertThat(translated("identified").handles())
                .containsExactly(
                        new Handle(HandleKind.LOYALTY, "2210004471").presented(),
                        new Handle(HandleKind.PHONE, "+31612345678").presented());
    }

    @Test
    void a_caller_who_withholds_her_number_is_known_by_the_call() throws IOException {
        assertThat(translated("ringing-withheld").handles())
                .containsExactly(new Handle(HandleKind.VISITOR, "call:a-2").presented());
    }

    @Test
    void the_vendors_clock_counts() throws IOException {
        assertThat(translated("answered").at()).contains(Instant.parse("2026-11-22T09:05:20.500Z"));
        assertThat(translated("held").at()).isEmpty();
    }

    @Test
    void a_bad_payload_is_told_every_mistake() {
        assertThatThrownBy(() -> translated("bad"))
                .isInstanceOfSatisfying(
                        FlawedRequest.class,
                        flawed -> assertThat(flawed.flaws())
                                .extracting(Flaw::pointer)
                                .containsExactlyInAnyOrder("/event", "/call", "/digits"));
    }
}
