package io.throughline.hub.routing;

import io.throughline.hub.bus.Bus;
import io.throughline.hub.cluster.Tenure;
import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.floor.Card;
import io.throughline.hub.floor.Floor;
import io.throughline.hub.journal.Fence;
import io.throughline.hub.lane.Lanes;
import io.throughline.hub.presence.Presence;
import io.throughline.hub.presence.Presences;
import io.throughline.hub.queues.Terms;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Offers waiting contacts to agents, passes over those who do not answer, gives back what no colleague took, and decides
 * who takes a contact by hand.
 *
 * <p>An agent's capacity spans the streams of many customers, so no expected version protects it. It is protected by
 * there being one matchmaker: it runs on every node but acts only while its node has the lease, everything it decides
 * carries the lease's fence, and a new tenure begins by taking in all that was committed before it. Whatever it does not
 * know to have come to pass or not ends the tenure, for then it does not know what its agents have.
 */
public final class Matchmaker extends VerticleBase {
    /** The lease of whoever matches. */
    public static final String LEASE = "routing";

    /** For what time alone brings about; everything else is looked at when it happens. */
    private static final long LOOK_EVERY_MILLIS = 500;

    private final Tools tools;
    private final RoutingSettings settings;
    private final Map<String, Instant> lastWork = new HashMap<>();
    private Optional<Fence> term = Optional.empty();
    private @Nullable Round round;
    private boolean due;

    /**
     * What the matchmaker works with.
     *
     * @param candidates knows what an agent can take by her id
     * @param abreast holds when the floor shows everything that was committed before it was asked
     * @param terms on which a queue is served
     * @param lastAgent for how long a contact is held for an agent who knows the customer
     */
    public record Tools(
            Tenure tenure,
            Bus bus,
            Floor floor,
            Supplier<Future<Void>> abreast,
            Presences presences,
            Function<String, Optional<Candidate>> candidates,
            Function<String, Terms> terms,
            Supplier<Duration> lastAgent,
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
        tools.presences().follow(presence -> context.runOnContext(go -> noticed(presence)));
        vertx.setPeriodic(LOOK_EVERY_MILLIS, any -> look());
        return tools.bus().answer(Claim.QUESTION.to(tools.tenure().holder()), this::decide);
    }

    private void noticed(Card card) {
        if (round != null) {
            round.orders().noticed(card);
        }
        card.contact()
                .agent()
                .ifPresent(agent -> lastWork.put(agent.id(), card.contact().since()));
        soon();
    }

    private void noticed(Presence presence) {
        if (presence.state().takes()) {
            soon();
        } else {
            look();
        }
    }

    /** Once for everything that became known together. */
    private void soon() {
        if (!due) {
            due = true;
            context.runOnContext(go -> {
                due = false;
                present().filter(round -> somebodyTakes()).ifPresent(Round::match);
            });
        }
    }

    /** Without anybody there, thousands may wait: nothing goes through them for each of them. */
    private boolean somebodyTakes() {
        return tools.presences().all().stream()
                .anyMatch(presence -> presence.state().takes());
    }

    /** Now and then, for what only time brings. */
    private void look() {
        present().ifPresent(Round::look);
    }

    private Optional<Round> present() {
        Optional<Fence> now = tools.tenure().fence();
        if (!now.equals(term)) {
            begin(now);
        }
        return Optional.ofNullable(round);
    }

    /** What an earlier tenure ordered is either on the floor once it is abreast, or will never come to pass. */
    private void begin(Optional<Fence> tenure) {
        term = tenure;
        round = null;
        tenure.ifPresent(fence -> tools.abreast().get().onComplete(done -> {
            if (term.equals(tenure)) {
                round = done.succeeded() ? round(fence) : null;
                term = done.succeeded() ? tenure : Optional.empty(); // tried again at the next look
                if (done.succeeded()) {
                    soon();
                }
            }
        }));
    }

    private Round round(Fence fence) {
        Orders.Tools with =
                new Orders.Tools(tools.floor(), tools.lanes(), tools.tenure()::end, tools.clock(), tools.ids());
        return new Round(tools, settings, new Orders(with, fence), this::available);
    }

    private List<Candidate> available() {
        return tools.presences().all().stream()
                .filter(presence -> presence.state().takes())
                .flatMap(presence ->
                        tools.candidates().apply(presence.agent()).stream().map(found -> since(found, presence)))
                .toList();
    }

    private Candidate since(Candidate found, Presence presence) {
        Instant worked = lastWork.getOrDefault(presence.agent(), Instant.EPOCH);
        Instant freeSince = worked.isAfter(presence.since()) ? worked : presence.since();
        return found.free(freeSince, presence.state() == Presence.State.TRANSFERS);
    }

    /** Decides a claim as part of this tenure, or not at all. */
    private Future<Claimed> decide(Claim claim) {
        @Nullable Round present = round;
        if (present == null || !tools.tenure().fence().equals(term)) {
            return Future.failedFuture(new NobodyMatches());
        }
        return contact(claim)
                .compose(contact -> present.equals(round)
                        ? present.decide(claim, contact, ability(claim))
                        : Future.failedFuture(new NobodyMatches()));
    }

    private Candidate ability(Claim claim) {
        AgentRef agent = AgentRef.of(claim.occasion().by());
        return tools.candidates().apply(agent.id()).orElseGet(() -> Candidate.stranger(agent));
    }

    /** Holds the contact as the floor shows it; one that came a moment ago may have to be read first. */
    private Future<Optional<Contact>> contact(Claim claim) {
        Optional<Contact> shown = shown(claim);
        return shown.isPresent()
                ? Future.succeededFuture(shown)
                : tools.abreast().get().map(abreast -> shown(claim));
    }

    private Optional<Contact> shown(Claim claim) {
        return tools.floor().card(claim.contact()).map(Card::contact);
    }
}
