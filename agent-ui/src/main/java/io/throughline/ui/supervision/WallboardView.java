package io.throughline.ui.supervision;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.supervision.Wallboard;
import io.throughline.hub.supervision.Wallboard.AgentLine;
import io.throughline.hub.supervision.Wallboard.MoodHour;
import io.throughline.hub.supervision.Wallboard.Need;
import io.throughline.hub.supervision.Wallboard.QueueLine;
import io.throughline.hub.supervision.Wallboard.Share;
import io.throughline.hub.supervision.Wallboard.TopicLine;
import io.throughline.ui.stream.Place;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A wallboard as the contract has it. */
record WallboardView(
        String asOf,
        Instant at,
        boolean complete,
        TilesView tiles,
        List<QueueView> queues,
        List<AgentView> agents,
        List<NeedView> needs,
        List<MoodHour> moods,
        List<TopicView> topics) {

    /** The six figures at the top. */
    record TilesView(
            Count waiting, LongestView longest, ServiceView serviceLevel, Share repeats, Share angry, StaffView staff) {
        static TilesView of(Wallboard.Tiles tiles) {
            return new TilesView(
                    new Count(tiles.waiting()),
                    new LongestView(
                            tiles.longest().seconds(), tiles.longest().contact().map(ContactId::value)),
                    ServiceView.of(tiles.service()),
                    tiles.repeats(),
                    tiles.angry(),
                    StaffView.of(tiles.staff()));
        }
    }

    /** So many. */
    record Count(int count) {}

    /** Who waits longest. */
    record LongestView(long seconds, Optional<UUID> contact) {}

    /** How many were answered in time. */
    record ServiceView(Optional<Integer> percent, int within, int answered, long seconds) {
        static ServiceView of(Wallboard.Service service) {
            return new ServiceView(service.percent(), service.within(), service.counted(), service.seconds());
        }
    }

    /** What everybody does. */
    record StaffView(
            int free, int busy, @JsonProperty("break") int onBreak, int wrapUp, int transfers, int offline) {
        static StaffView of(Wallboard.Staff staff) {
            return new StaffView(
                    staff.free(), staff.busy(), staff.onBreak(), staff.wrapUp(), staff.transfers(), staff.offline());
        }
    }

    /** How one queue is doing. */
    record QueueView(
            String id,
            String name,
            boolean open,
            int waiting,
            long longestSeconds,
            Optional<Integer> serviceLevelPercent,
            int abandoned,
            int shortAbandoned,
            int free) {
        static QueueView of(QueueLine line, Locale language) {
            return new QueueView(
                    line.id(),
                    line.name().in(language),
                    line.open(),
                    line.waiting(),
                    line.longestSeconds(),
                    line.serviceLevelPercent(),
                    line.abandoned(),
                    line.shortAbandoned(),
                    line.free());
        }
    }

    /** What one colleague does. */
    record AgentView(String id, String name, String presence, Instant since, int contacts, Optional<String> reason) {
        static AgentView of(AgentLine line, Locale language) {
            return new AgentView(
                    line.id(),
                    line.name(),
                    line.activity().id(),
                    line.since(),
                    line.contacts(),
                    line.reason().map(reason -> reason.in(language)));
        }
    }

    /** Something that needs somebody. */
    record NeedView(
            String severity, String kind, String text, Optional<UUID> contact, Optional<String> agent, Instant since) {
        static NeedView of(Need need, Locale language) {
            return new NeedView(
                    need.severity().id(),
                    need.kind(),
                    need.text().in(language),
                    need.contact().map(ContactId::value),
                    need.agent(),
                    need.since());
        }
    }

    /** What contacts were about. */
    record TopicView(String topic, String label, int count, int percent) {
        static TopicView of(TopicLine line, Locale language) {
            return new TopicView(line.topic(), line.label().in(language), line.count(), line.percent());
        }
    }

    static WallboardView of(Wallboard board, Place asOf, Locale language) {
        return new WallboardView(
                asOf.toString(),
                board.at(),
                board.complete(),
                TilesView.of(board.tiles()),
                board.queues().stream()
                        .map(line -> QueueView.of(line, language))
                        .toList(),
                board.agents().stream()
                        .map(line -> AgentView.of(line, language))
                        .toList(),
                board.needs().stream().map(need -> NeedView.of(need, language)).toList(),
                board.moods(),
                board.topics().stream()
                        .map(line -> TopicView.of(line, language))
                        .toList());
    }
}
