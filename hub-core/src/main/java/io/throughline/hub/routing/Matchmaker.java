package io.throughline.hub.routing;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.ContactState;
import io.throughline.hub.contact.Offering;
import io.throughline.hub.floor.Card;
import io.throughline.hub.floor.Floor;
import io.throughline.hub.handoff.HandingOff;
import io.throughline.hub.handoff.Handoffs.State;
import io.throughline.hub.lane.Command;
import io.throughline.hub.lane.Lanes;
import io.throughline.hub.lane.Outcome;
import io.throughline.hub.lane.Who;
import io.throughline.hub.presence.Presence;
import io.throughline.hub.presence.Presences;
import io.throughline.hub.routing.Matching.Candidate;
import io.throughline.hub.routing.Matching.Match;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.Occasion;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Offers waiting contacts to agents, passes over those who do not answer, and gives back what no colleague took. Runs on
 * every node but acts only on the one that is in charge.
 */
public final class Matchmaker extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(Matchmaker.class);
    private static final long LOOK_EVERY_MILLIS = 500;

    private final Floor floor;
    private final Presences presences;
    private final Function<String, Optional<Candidate>> candidates;
    private final Lanes lanes;
    private final RoutingSettings settings;
    private final BooleanSupplier inCharge;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    private final Map<String, Instant> lastWork = new HashMap<>();
    private final Map<ContactId, Asked> asked = new HashMap<>();
    private boolean looking;
    private boolean again;

    /** An agent who was asked, until the floor shows it: it does from this version of the customer's stream on. */
    private record Asked(AgentRef agent, long shownFrom) {}

    /** What the matchmaker works with. {@code candidates} knows the queues of an agent by her id. */
    public record Tools(
            Floor floor,
            Presences presences,
            Function<String, Optional<Candidate>> candidates,
            Lanes lanes,
            InstantSource clock,
            Supplier<UUID> ids) {}

    /**
     * A matchmaker that is not deployed yet.
     *
     * @param inCharge whether this node is the one that offers
     */
    public Matchmaker(Tools tools, RoutingSettings settings, BooleanSupplier inCharge) {
        this.floor = tools.floor();
        this.presences = tools.presences();
        this.candidates = tools.candidates();
        this.lanes = tools.lanes();
        this.clock = tools.clock();
        this.ids = tools.ids();
        this.settings = settings;
        this.inCharge = inCharge;
    }

    @Override
    public Future<?> start() {
        floor.follow(card -> context.runOnContext(go -> noticed(card)));
        presences.follow(presence -> context.runOnContext(go -> look()));
        vertx.setPeriodic(LOOK_EVERY_MILLIS, any -> look());
        return Future.succeededFuture();
    }

    private void noticed(Card card) {
        Asked pending = asked.get(card.contact().id());
        if (pending != null && card.version() >= pending.shownFrom()) {
            asked.remove(card.contact().id());
        }
        card.contact()
                .agent()
                .ifPresent(agent -> lastWork.put(agent.id(), card.contact().since()));
        look();
    }

    private void look() {
        if (!inCharge.getAsBoolean()) {
            return;
        }
        if (looking) {
            again = true;
            return;
        }
        looking = true;
        again = false;
        Future.join(List.of(passOver(), giveBack(), offer())).onComplete(done -> {
            looking = false;
            if (again) {
                look();
            }
        });
    }

    private Future<?> offer() {
        List<Contact> contacts = floor.cards().stream().map(Card::contact).toList();
        Map<ContactId, AgentRef> already = new HashMap<>();
        asked.forEach((contact, pending) -> already.put(contact, pending.agent()));
        return Future.join(Matching.match(contacts, available(), already).stream()
                .map(this::offer)
                .toList());
    }

    private List<Candidate> available() {
        return presences.all().stream()
                .filter(presence -> presence.state() == Presence.State.AVAILABLE)
                .flatMap(presence -> candidates.apply(presence.agent()).stream().map(found -> since(found, presence)))
                .toList();
    }

    private Candidate since(Candidate found, Presence presence) {
        Instant worked = lastWork.getOrDefault(presence.agent(), Instant.EPOCH);
        Instant freeSince = worked.isAfter(presence.since()) ? worked : presence.since();
        return new Candidate(found.agent(), found.queues(), freeSince);
    }

    private Future<?> offer(Match match) {
        ContactId id = match.contact().id();
        asked.put(id, new Asked(match.agent(), Long.MAX_VALUE));
        Instant until = clock.instant().plus(settings.offer());
        return carryOut(match.contact(), Offering.offer(id, match.agent(), until))
                .onComplete(result -> answered(id, match.agent(), result.result()));
    }

    private void answered(ContactId id, AgentRef agent, @Nullable Outcome outcome) {
        boolean shown = outcome instanceof Outcome.Done done
                && floor.card(id)
                        .filter(card -> card.version() < done.version())
                        .isEmpty();
        if (outcome instanceof Outcome.Done done && !shown) {
            asked.put(id, new Asked(agent, done.version()));
        } else {
            asked.remove(id);
        }
    }

    private Future<?> passOver() {
        Instant now = clock.instant();
        return Future.join(contactsIn(ContactState.OFFERED).stream()
                .flatMap(contact -> contact.offer().stream()
                        .filter(offer -> !now.isBefore(offer.until()))
                        .map(offer -> passOver(contact, offer.agent())))
                .toList());
    }

    /** Whoever does not answer is not there: the next contact should not wait for her as well. */
    private Future<?> passOver(Contact contact, AgentRef agent) {
        return carryOut(contact, Offering.expire(contact.id(), agent))
                .compose(any -> presences.set(
                        new Presence(agent.id(), Presence.State.BUSY, "did not answer", clock.instant())));
    }

    private Future<?> giveBack() {
        Instant before = clock.instant().minus(settings.handoff());
        return Future.join(floor.cards().stream()
                .filter(card -> card.contact().state() == ContactState.QUEUED
                        && card.contact().reservedFor().isPresent()
                        && card.contact().queuedAt().isBefore(before))
                .flatMap(card -> card.handoff().stream()
                        .filter(handoff -> handoff.state() == State.PENDING)
                        .map(handoff ->
                                carryOut(card.contact(), HandingOff.giveBack(handoff.id(), "nobody took it in time"))))
                .toList());
    }

    private Collection<Contact> contactsIn(ContactState state) {
        return floor.cards().stream()
                .map(Card::contact)
                .filter(contact -> contact.state() == state)
                .toList();
    }

    private Future<Outcome> carryOut(Contact contact, Decision decision) {
        Occasion occasion = new Occasion(ids.get(), clock.instant(), Actor.HUB);
        return lanes.handle(new Command(new Who.Holder(contact.id().key()), decision, occasion))
                .onFailure(failure -> LOG.warn("could not route contact {}: {}", contact.id(), failure.getMessage()));
    }
}
