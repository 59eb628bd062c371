package io.throughline.hub.recalling;

import io.throughline.hub.cluster.Tenure;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.floor.Card;
import io.throughline.hub.floor.Floor;
import io.throughline.hub.journal.Fence;
import io.throughline.hub.lane.Command;
import io.throughline.hub.lane.Lanes;
import io.throughline.hub.lane.Who;
import io.throughline.hub.later.PuttingAside;
import io.throughline.hub.presence.Presence;
import io.throughline.hub.presence.Presences;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Occasion;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings contacts back when their moment has come. It runs on every node and acts only while its node has the lease; to
 * bring one back twice changes nothing, and what was due while no node ran is brought back by the first that does.
 */
public final class Recalling extends VerticleBase {
    /** The lease of whoever brings contacts back. */
    public static final String LEASE = "later";

    private static final Logger LOG = LoggerFactory.getLogger(Recalling.class);
    private static final long LOOK_EVERY_MILLIS = 1_000;

    private final Tools tools;
    private final Set<ContactId> underWay = new HashSet<>();

    /** What it works with. */
    public record Tools(
            Tenure tenure, Floor floor, Presences presences, Lanes lanes, InstantSource clock, Supplier<UUID> ids) {}

    /** Not deployed yet. */
    public Recalling(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Future<?> start() {
        vertx.setPeriodic(LOOK_EVERY_MILLIS, any -> tools.tenure().fence().ifPresent(this::look));
        return Future.succeededFuture();
    }

    private void look(Fence fence) {
        Instant now = tools.clock().instant();
        tools.floor().cards().stream()
                .filter(card ->
                        card.later().filter(until -> !now.isBefore(until)).isPresent())
                .filter(card -> underWay.add(card.contact().id()))
                .forEach(card -> recall(card, now, fence));
    }

    private void recall(Card card, Instant now, Fence fence) {
        ContactId contact = card.contact().id();
        Occasion occasion = new Occasion(tools.ids().get(), now, Actor.HUB);
        Command command = new Command(
                new Who.Holder(contact.key()), PuttingAside.due(contact, isThere(card)), occasion, Optional.of(fence));
        tools.lanes()
                .handle(command)
                .onFailure(failure -> LOG.warn("could not bring contact {} back: {}", contact, failure.getMessage()))
                .onComplete(done -> context.runOnContext(go -> underWay.remove(contact)));
    }

    private boolean isThere(Card card) {
        return card.contact()
                .agent()
                .map(agent -> tools.presences().of(agent.id()).state())
                .filter(state -> state.takes() || state == Presence.State.BUSY)
                .isPresent();
    }
}
