package io.throughline.hub.timeline;

import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.ContactEvent;
import io.throughline.hub.contact.ContactEvent.ContactOpened;
import io.throughline.hub.journal.Journal;
import io.throughline.hub.journal.Recorded;
import io.throughline.hub.journal.StreamId;
import io.throughline.hub.story.EventCodec;
import io.throughline.hub.story.Happened;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The channels of contacts that are too old for the context to remember them. Whoever reads backwards meets what was said
 * in a contact before the event that opened it, so it is looked for a little further on.
 */
final class OlderChannels {
    private static final int READ = 200;
    private static final int MOST_READS = 10;

    private final Journal journal;
    private final EventCodec codec;
    private final StreamId stream;
    private final Function<UUID, Optional<Channel>> remembered;
    private final Map<UUID, Channel> learned = new HashMap<>();

    OlderChannels(Journal journal, EventCodec codec, StreamId stream, Function<UUID, Optional<Channel>> remembered) {
        this.journal = journal;
        this.codec = codec;
        this.stream = stream;
        this.remembered = remembered;
    }

    /** Holds the channels of the contacts in a block that was just read. */
    Future<Function<UUID, Optional<Channel>>> of(List<Happened> block, List<Recorded> recorded) {
        learn(block);
        return further(block, recorded, MOST_READS).map(this::channel);
    }

    private Function<UUID, Optional<Channel>> channel(List<Happened> block) {
        return this::channel;
    }

    private Optional<Channel> channel(UUID contact) {
        return remembered.apply(contact).or(() -> Optional.ofNullable(learned.get(contact)));
    }

    private Future<List<Happened>> further(List<Happened> block, List<Recorded> last, int reads) {
        if (reads == 0 || last.size() < READ || block.stream().allMatch(this::isKnown)) {
            return Future.succeededFuture(block);
        }
        return journal.readStreamBackwards(stream, last.get(last.size() - 1).version(), READ)
                .compose(older -> {
                    learn(codec.read(older));
                    return further(block, older, reads - 1);
                });
    }

    private boolean isKnown(Happened happened) {
        return !(happened.event() instanceof ContactEvent event)
                || channel(event.contact().value()).isPresent();
    }

    private void learn(List<Happened> block) {
        for (Happened happened : block) {
            if (happened.event() instanceof ContactOpened opened) {
                learned.put(opened.contact().value(), opened.channel());
            }
        }
    }
}
