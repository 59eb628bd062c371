package io.throughline.hub.opendesks;

import io.throughline.hub.cluster.Tenure;
import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.Losing;
import io.throughline.hub.floor.Card;
import io.throughline.hub.floor.Floor;
import io.throughline.hub.journal.Fence;
import io.throughline.hub.lane.Command;
import io.throughline.hub.lane.Lanes;
import io.throughline.hub.lane.Who;
import io.throughline.hub.presence.Presence;
import io.throughline.hub.presence.Presence.State;
import io.throughline.hub.presence.Presences;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Occasion;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clears the desk of an agent whose browser is gone: she is offline, and her conversations wait for somebody else, before
 * everything else. Calls stay hers: a telephone does not hang up with a browser. It runs on every node and acts only while
 * its node has the lease; what it did not get done is done at the next look, and doing it twice changes nothing. Who never
 * had a desk open in a browser is nobody's business here.
 */
public final class Clearing extends VerticleBase {
    /** The lease of whoever clears desks. */
    public static final String LEASE = "desks";

    private static final Logger LOG = LoggerFactory.getLogger(Clearing.class);
    private static final int LOOKS_PER_GRACE = 12;

    private final Tools tools;
    private final Duration grace;
    private final Absence absence;
    private boolean looking;

    /** What it works with. */
    public record Tools(
            Tenure tenure,
            DeskBook book,
            Floor floor,
            Presences presences,
            Lanes lanes,
            InstantSource clock,
            Supplier<UUID> ids) {}

    /** Not deployed yet. */
    public Clearing(Tools tools, Duration grace) {
        this.tools = tools;
        this.grace = grace;
        this.absence = new Absence(grace);
    }

    /** How often a node says who has a desk open, so that nobody is missed who is there. */
    public static Duration beat(Duration grace) {
        return grace.dividedBy(LOOKS_PER_GRACE / 2);
    }

    @Override
    public Future<?> start() {
        vertx.setPeriodic(grace.dividedBy(LOOKS_PER_GRACE).toMillis(), any -> look());
        return Future.succeededFuture();
    }

    private void look() {
        if (tools.tenure().fence().isEmpty()) {
            absence.again();
        } else if (!looking) {
            looking = true;
            Fence fence = tools.tenure().fence().get();
            tools.book()
                    .all()
                    .onFailure(failure -> absence.again())
                    .compose(numbers -> clear(absence.among(numbers, System.nanoTime()), fence))
                    .onComplete(done -> looking = false);
        }
    }

    private Future<?> clear(Map<String, Long> absent, Fence fence) {
        List<Future<Void>> cleared = absent.entrySet().stream()
                .map(each -> clear(each.getKey(), fence)
                        .compose(done -> tools.book().forget(each.getKey(), each.getValue()))
                        .onFailure(failure ->
                                LOG.warn("the desk of {} is not cleared yet: {}", each.getKey(), failure.getMessage())))
                .toList();
        return Future.join(cleared);
    }

    private Future<?> clear(String agent, Fence fence) {
        LOG.info("the browser of {} is gone", agent);
        Presence seen = tools.presences().of(agent);
        Future<?> away = seen.state() == State.OFFLINE
                ? Future.succeededFuture()
                : tools.presences()
                        .setIf(
                                seen,
                                new Presence(
                                        agent, State.OFFLINE, "", tools.clock().instant()));
        return away.compose(offline -> Future.all(tools.floor().cards().stream()
                .filter(card -> isConversation(card, agent))
                .map(card -> giveBack(card.contact(), fence))
                .toList()));
    }

    /** What she keeps for later comes back by itself. */
    private static boolean isConversation(Card card, String agent) {
        Contact contact = card.contact();
        return contact.channel() == Channel.WEB
                && contact.isWith(agent)
                && contact.state().talks()
                && card.later().isEmpty();
    }

    private Future<?> giveBack(Contact contact, Fence fence) {
        AgentRef agent = contact.agent().orElseThrow();
        Occasion occasion = new Occasion(tools.ids().get(), tools.clock().instant(), Actor.HUB);
        return tools.lanes()
                .handle(new Command(
                        new Who.Holder(contact.id().key()),
                        Losing.agent(contact.id(), agent),
                        occasion,
                        Optional.of(fence)));
    }
}
