package io.throughline.hub.routing;

import io.throughline.hub.bus.Bus;
import io.throughline.hub.cluster.Tenure;
import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.ContactState;
import io.throughline.hub.contact.Offering;
import io.throughline.hub.floor.Card;
import io.throughline.hub.floor.Floor;
import io.throughline.hub.handoff.HandingOff;
import io.throughline.hub.handoff.Handoffs.Handoff;
import io.throughline.hub.handoff.Handoffs.State;
import io.throughline.hub.journal.Fence;
import io.throughline.hub.journal.JournalBusy;
import io.throughline.hub.lane.Command;
import io.throughline.hub.lane.HubBusy;
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
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Offers waiting contacts to agents, passes over those who do not answer, and gives back what no colleague took.
 *
 * <p>An agent's capacity spans the streams of many customers, so no expected version protects it. It is protected by
 * there being one matchmaker: it runs on every node but acts only while its node has the lease, everything it decides
 * carries the lease's fence, and a new tenure begins by taking in all that was committed before it. Whatever it does not
 * know to have come to pass or not ends the tenure, for then it does not know what its agents have.
 */
public final class Matchmaker extends VerticleBase {
    /** The lease of whoever matches. */
    public static final String LEASE = "routing";

    private static final Logger LOG = LoggerFactory.getLogger(Matchmaker.class);
    private static final long LOOK_EVERY_MILLIS = 500;

    private final Tools tools;
    private final RoutingSettings settings;
    private final Map<String, Instant> lastWork = new HashMap<>();
    private final Asked asked = new Asked();
    private Optional<Fence> term = Optional.empty();
    private boolean abreast;
    private boolean looking;
    private boolean again;

    /**
     * What the matchmaker works with.
     *
     * @param candidates knows the queues of an agent by her id
     * @param abreast holds when the floor shows everything that was committed before it was asked
     */
    public record Tools(
            Tenure tenure,
            Bus bus,
            Floor floor,
            Supplier<Future<Void>> abreast,
            Presences presences,
            Function<String, Optional<Candidate>> candidates,
            Lanes lanes,
            InstantSource clock,
            Supplier<UUID> ids) {}

    /** A matchmaker that is not deployed yet. */
    public Matchmaker(Tools tools, RoutingSettings settings) {
        this.tools = tools;
        this.settings = settings;
    }

    @Override
    public Future<?> start() {
        tools.floor().follow(card -> context.runOnContext(go -> noticed(card)));
        tools.presences().follow(presence -> context.runOnContext(go -> look()));
        vertx.setPeriodic(LOOK_EVERY_MILLIS, any -> look());
        return tools.bus().answer(Claim.QUESTION.to(tools.tenure().holder()), this::decide);
    }

    /** Decides a claim as part of this tenure, or not at all. */
    private Future<Claimed> decide(Claim claim) {
        Optional<Fence> fence = tools.tenure().fence();
        if (fence.isEmpty() || !fence.equals(term) || !abreast) {
            return Future.failedFuture(new NobodyMatches());
        }
        return contact(claim.contact())
                .compose(contact -> fence.equals(term)
                        ? decide(claim, contact, fence.get())
                        : Future.failedFuture(new NobodyMatches()));
    }

    /** Holds the contact as the floor shows it; one that came a moment ago may have to be read first. */
    private Future<Optional<Contact>> contact(ContactId id) {
        Optional<Contact> shown = tools.floor().card(id).map(Card::contact);
        return shown.isPresent()
                ? Future.succeededFuture(shown)
                : tools.abreast().get().map(abreast -> tools.floor().card(id).map(Card::contact));
    }

    private Future<Claimed> decide(Claim claim, Optional<Contact> contact, Fence fence) {
        AgentRef agent = AgentRef.of(claim.occasion().by());
        Optional<AgentRef> given = Optional.ofNullable(asked.agents().get(claim.contact()));
        if (given.filter(other -> !other.id().equals(agent.id())).isPresent()) {
            return Future.succeededFuture(Claimed.refused(Offering.OFFERED_TO_COLLEAGUE));
        }
        boolean room = given.isPresent()
                || contact.filter(it -> Matching.hasRoom(agent.id(), it.channel(), contacts(), asked.agents()))
                        .isPresent();
        Command command = command(claim.contact(), Offering.claim(claim.contact(), room), claim.occasion(), fence);
        Command insisting = claim.version().map(command::basedOn).orElse(command);
        return (room ? give(claim.contact(), agent, insisting, fence) : carryOut(insisting, fence)).map(Claimed::of);
    }

    private void noticed(Card card) {
        asked.noticed(card);
        card.contact()
                .agent()
                .ifPresent(agent -> lastWork.put(agent.id(), card.contact().since()));
        look();
    }

    private void look() {
        Optional<Fence> now = tools.tenure().fence();
        if (!now.equals(term)) {
            begin(now);
        }
        if (term.isEmpty() || !abreast) {
            return;
        }
        if (looking) {
            again = true;
            return;
        }
        looking = true;
        again = false;
        Fence fence = term.get();
        Future.join(List.of(passOver(fence), giveBack(fence), offer(fence))).onComplete(done -> {
            looking = false;
            if (again) {
                look();
            }
        });
    }

    /** What an earlier tenure asked is either on the floor once it is abreast, or will never come to pass. */
    private void begin(Optional<Fence> tenure) {
        term = tenure;
        abreast = false;
        asked.clear();
        if (tenure.isPresent()) {
            tools.abreast().get().onComplete(done -> {
                if (term.equals(tenure)) {
                    abreast = done.succeeded();
                    term = done.succeeded() ? tenure : Optional.empty(); // tried again at the next look
                    look();
                }
            });
        }
    }

    private Future<?> offer(Fence fence) {
        return Future.join(Matching.match(contacts(), available(), asked.agents()).stream()
                .map(match -> offer(match, fence))
                .toList());
    }

    private List<Contact> contacts() {
        return tools.floor().cards().stream().map(Card::contact).toList();
    }

    private List<Candidate> available() {
        return tools.presences().all().stream()
                .filter(presence -> presence.state() == Presence.State.AVAILABLE)
                .flatMap(presence ->
                        tools.candidates().apply(presence.agent()).stream().map(found -> since(found, presence)))
                .toList();
    }

    private Candidate since(Candidate found, Presence presence) {
        Instant worked = lastWork.getOrDefault(presence.agent(), Instant.EPOCH);
        Instant freeSince = worked.isAfter(presence.since()) ? worked : presence.since();
        return new Candidate(found.agent(), found.queues(), freeSince);
    }

    private Future<?> offer(Match match, Fence fence) {
        Instant until = tools.clock().instant().plus(settings.offer());
        Decision offer = Offering.offer(match.contact().id(), match.agent(), until);
        return give(match.contact().id(), match.agent(), command(match.contact().id(), offer, fence), fence);
    }

    /** The agent counts as having it from now on, until it is known otherwise. */
    private Future<Outcome> give(ContactId contact, AgentRef agent, Command command, Fence fence) {
        asked.given(contact, agent);
        return carryOut(command, fence).onComplete(result -> {
            if (!term.equals(Optional.of(fence))) {
                return;
            }
            if (result.result() instanceof Outcome.Done done) {
                asked.confirmed(contact, agent, done.version(), tools.floor());
            } else if (result.succeeded() || isNothing(result.cause())) {
                asked.refused(contact);
            }
        });
    }

    private Future<?> passOver(Fence fence) {
        Instant now = tools.clock().instant();
        return Future.join(contactsIn(ContactState.OFFERED).stream()
                .flatMap(contact -> contact.offer().stream()
                        .filter(offer -> !now.isBefore(offer.until()))
                        .map(offer -> passOver(contact, offer.agent(), fence)))
                .toList());
    }

    /** Whoever does not answer is not there: the next contact should not wait for her as well. */
    private Future<?> passOver(Contact contact, AgentRef agent, Fence fence) {
        Presence seen = tools.presences().of(agent.id());
        return carryOut(command(contact.id(), Offering.expire(contact.id(), agent), fence), fence)
                .compose(outcome -> outcome instanceof Outcome.Done
                        ? tools.presences().setIf(seen, notThere(agent))
                        : Future.succeededFuture(Optional.empty()));
    }

    private Presence notThere(AgentRef agent) {
        Instant now = tools.clock().instant();
        return new Presence(agent.id(), Presence.State.BUSY, "did not answer", now);
    }

    private Future<?> giveBack(Fence fence) {
        Instant before = tools.clock().instant().minus(settings.handoff());
        return Future.join(tools.floor().cards().stream()
                .filter(card -> card.contact().state() == ContactState.QUEUED
                        && card.contact().reservedFor().isPresent()
                        && card.contact().queuedAt().isBefore(before)
                        && !asked.agents().containsKey(card.contact().id()))
                .flatMap(card -> card.handoff().stream()
                        .filter(handoff -> handoff.state() == State.PENDING)
                        .map(handoff -> giveBack(card.contact(), handoff, fence)))
                .toList());
    }

    private Future<?> giveBack(Contact contact, Handoff handoff, Fence fence) {
        String why = "nobody took it in time";
        return Matching.hasRoom(handoff.sender().id(), contact.channel(), contacts(), asked.agents())
                ? give(
                        contact.id(),
                        handoff.sender(),
                        command(contact.id(), HandingOff.giveBack(handoff.id(), why), fence),
                        fence)
                : carryOut(command(contact.id(), HandingOff.giveUp(handoff.id(), why), fence), fence);
    }

    private Collection<Contact> contactsIn(ContactState state) {
        return contacts().stream().filter(contact -> contact.state() == state).toList();
    }

    private Command command(ContactId contact, Decision decision, Fence fence) {
        Occasion occasion = new Occasion(tools.ids().get(), tools.clock().instant(), Actor.HUB);
        return command(contact, decision, occasion, fence);
    }

    private static Command command(ContactId contact, Decision decision, Occasion occasion, Fence fence) {
        return new Command(new Who.Holder(contact.key()), decision, occasion, Optional.of(fence));
    }

    private Future<Outcome> carryOut(Command command, Fence fence) {
        return tools.lanes().handle(command).onFailure(failure -> {
            LOG.warn("could not route {}: {}", command.who(), failure.getMessage());
            if (!isNothing(failure)) {
                tools.tenure().end(fence);
            }
        });
    }

    /** Whether it is certain that nothing happened. */
    private static boolean isNothing(Throwable failure) {
        return failure instanceof HubBusy || failure instanceof JournalBusy;
    }
}
