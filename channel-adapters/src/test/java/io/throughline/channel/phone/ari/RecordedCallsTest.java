package io.throughline.channel.phone.ari;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was recorded from a real Asterisk tells the story that it was, and so does what is left of it after a gap. */
class RecordedCallsTest {
    /** Other ways of connecting, which the hub does not use: there a look does not find calls by the hub's application. */
    private static final List<String> OTHER_WAYS = List.of(
            "17-stasis-broadcast-claim", "25-outbound-websocket-per-call", "27-half-open-websocket-and-adoption");

    private static final int[] GAPS = {1, 2, 3, 5, 8};

    /** What a recording tells the hub; where nobody told of an end, the call is still open. */
    static Stream<Arguments> recordings() {
        return Stream.of(
                Arguments.of("01-answered-caller-hangs-up", "ringing, answered agent1, ended customer"),
                Arguments.of("02-agent-hangs-up", "ringing, answered agent1, left agent1, ended system"),
                Arguments.of("03-abandoned-in-queue", "ringing, ended customer"),
                Arguments.of("04-abandoned-while-agent-rings", "ringing, ended customer"),
                Arguments.of("05-dtmf-identify", "ringing, identified 47110815, ended customer"),
                Arguments.of("06-hold-resume", "ringing, answered agent1, held, resumed, ended customer"),
                Arguments.of(
                        "07-agent-no-answer-busy-offline",
                        "ringing, unreached agent1, unreached agent2, unreached agent3, ended customer"),
                Arguments.of(
                        "08-blind-transfer-core",
                        "ringing, answered agent1, left agent1, answered agent2, ended customer"),
                Arguments.of("09-blind-transfer-ari-only", "ringing, answered agent1, answered agent2, ended customer"),
                Arguments.of(
                        "10-attended-transfer-core",
                        "ringing, answered agent1, held, resumed, left agent1, ended customer"),
                Arguments.of("11-attended-transfer-ari-only", "ringing, answered agent1, held, ended customer"),
                Arguments.of("12-desktop-transfer-rest", "ringing, answered agent1, answered agent2, ended customer"),
                Arguments.of("13-outbound-callback", ""),
                Arguments.of("14-ws-dropped-and-reconnected", "ringing, ringing, ended customer"),
                Arguments.of("15-two-websockets-same-app", "ringing, ringing, ended customer, ended customer"),
                Arguments.of("16-app-per-node-takeover", "ringing, ended customer"),
                Arguments.of("17-stasis-broadcast-claim", "ringing, ended customer"),
                Arguments.of("18-caller-cancels-before-answer", "ringing, ended customer"),
                Arguments.of("19-idempotence-and-races", "ringing, ended customer"),
                Arguments.of("20-subscribe-all", ""),
                Arguments.of("23-outbound-websocket-and-rest-over-websocket", "ringing, ringing, ended customer"),
                Arguments.of(
                        "24-outbound-websocket-gap-events-queued", "ringing, ringing, ended customer, ended customer"),
                Arguments.of("25-outbound-websocket-per-call", "ringing, ended customer, ringing"),
                Arguments.of("27-half-open-websocket-and-adoption", "ringing"),
                Arguments.of("28-hub-down-dialplan-retries", "ringing, ended customer"),
                Arguments.of("26-sipp-caller-baresip-agent", "ringing, identified 47, ended customer"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("recordings")
    void a_recording_tells_its_story(String name, String story) {
        assertThat(String.join(
                        ", ", Replay.of(Recording.of(name), line -> false).story()))
                .isEqualTo(story);
    }

    static Stream<Arguments> ourWay() {
        return recordings().filter(each -> !OTHER_WAYS.contains(each.get()[0]));
    }

    /** Nobody is told more, or in another order; less only of what fell into the gap; and nobody is left on the line. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("ourWay")
    void a_gap_anywhere_leaves_the_rest_of_the_story_as_it_was(String name, String story) {
        Recording recording = Recording.of(name);
        Replay uncut = Replay.of(recording, line -> false);
        for (int gap : GAPS) {
            for (int from = 0; from < recording.lines().size() - gap; from++) {
                int first = from;
                Replay cut = Replay.of(recording, line -> line >= first && line < first + gap);
                String where = name + " without lines " + first + " to " + (first + gap - 1);
                if (!inOrder(cut).isEmpty()) {
                    assertThat(uncut.story()).as(where).containsSubsequence(inOrder(cut));
                }
                assertThat(more(cut, uncut)).as(where).isEmpty();
                assertThat(outside(uncut, first, first + gap, cut)).as(where).isSubsetOf(cut.story());
                assertThat(cut.open()).as(where).hasSize(uncut.open().size());
            }
        }
    }

    private static List<String> inOrder(Replay cut) {
        return cut.told().stream()
                .filter(told -> told.line() >= 0)
                .map(Replay.Told::what)
                .toList();
    }

    private static List<String> more(Replay cut, Replay uncut) {
        List<String> more = new ArrayList<>(cut.story());
        uncut.story().forEach(more::remove);
        return more;
    }

    /** What nobody saw beginning cannot go on: keys of half a number, or being held. */
    private static List<String> outside(Replay uncut, int from, int to, Replay cut) {
        List<String> outside = new ArrayList<>();
        uncut.told().stream()
                .filter(told -> told.line() < from || told.line() >= to)
                .filter(told -> !told.what().startsWith("identified"))
                .filter(told -> !told.what().equals("resumed") || cut.story().contains("held"))
                .forEach(told -> outside.add(told.what()));
        return outside;
    }

    @Test
    void an_asterisk_that_was_killed_has_no_calls_any_more() {
        Recording recording = Recording.of("21-asterisk-killed");
        int size = recording.lines().size();
        assertThat(Replay.of(recording, line -> line > 12 && line < size - 2).story())
                .containsExactly("ringing", "ended customer");
    }
}
