package io.throughline.hub.routing;

import static io.throughline.hub.lane.HubFixture.await;
import static io.throughline.hub.lane.HubFixture.handle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.hub.bus.Bus;
import io.throughline.hub.cluster.MemoryLeases;
import io.throughline.hub.cluster.Tenure;
import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Arriving;
import io.throughline.hub.contact.Arriving.Arrival;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactEvent.ContactOffered;
import io.throughline.hub.contact.ContactEvent.SearchEnded;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.contact.Offering;
import io.throughline.hub.customer.HandleKind;
import io.throughline.hub.floor.Card;
import io.throughline.hub.floor.Floor;
import io.throughline.hub.floor.Headlines;
import io.throughline.hub.handoff.Back;
import io.throughline.hub.handoff.Briefing;
import io.throughline.hub.handoff.HandingOff;
import io.throughline.hub.handoff.HandoffEvent.HandoffAcknowledged;
import io.throughline.hub.handoff.HandoffId;
import io.throughline.hub.handoff.Searching;
import io.throughline.hub.handoff.Target;
import io.throughline.hub.journal.MemoryJournal;
import io.throughline.hub.journal.Position;
import io.throughline.hub.lane.Command;
import io.throughline.hub.lane.HubFixture;
import io.throughline.hub.lane.Outcome;
import io.throughline.hub.lane.Who;
import io.throughline.hub.presence.MemoryPresenceBook;
import io.throughline.hub.presence.Presence;
import io.throughline.hub.presence.Presence.State;
import io.throughline.hub.presence.Presences;
import io.throughline.hub.queues.Ability;
import io.throughline.hub.queues.Terms;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.Event;
import io.throughline.hub.story.Occasion;
import io.throughline.hub.tail.Tail;
import io.throughline.hub.topics.Topics;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sender stays with her caller and looks for somebody else; both talk to nobody else meanwhile. */
class WhoeverIsLookedForIsAskedTest {
    private static final AgentRef NOOR = new AgentRef("noor", "Noor");
    private static final AgentRef FATIMA = new AgentRef("fatima", "Fatima");
    private static final Map<String, AgentRef> STAFF = Map.of("noor", NOOR, "fatima", FATIMA);
    private static final Target TEAM = new Target(Target.Kind.QUEUE, "service", "Service");

    private final AtomicReference<Instant> now = new AtomicReference<>(HubFixture.NOW);
    private final MemoryLeases leases = new MemoryLeases(now::get);
    private final MemoryJournal journal = new MemoryJournal(InstantSource.fixed(HubFixture.NOW), leases::stands);
    private final Vertx vertx = Vertx.vertx();
    private final Bus bus = new Bus(vertx);
    private final HubFixture hub = new HubFixture(journal);
    private final Floor floor = new Floor(hub.persons(), new Headlines(new Topics(List.of())));
    private final Presences presences = new Presences(vertx, new MemoryPresenceBook(), bus);
    private final Tenure tenure = new Tenure(leases, Matchmaker.LEASE, "node", Duration.ofDays(1));

    @BeforeEach
    void start() {
        Tail tail = new Tail(journal, hub.codec, Position.START);
        tail.follow(floor::accept);
        Matchmaker.Tools tools = new Matchmaker.Tools(
                tenure,
                bus,
                floor,
                () -> tail.abreast().compose(handedOn -> floor.upToDate()),
                presences,
                agent -> Optional.ofNullable(STAFF.get(agent))
                        .map(who -> new Candidate(who, Set.of("service"), Ability.USUAL)),
                queue -> Terms.USUAL,
                () -> Duration.ZERO,
                hub.lanes,
                now::get,
                UUID::randomUUID);
        await(presences.start());
        await(vertx.deployVerticle(tail));
        await(vertx.deployVerticle(tenure));
        await(vertx.deployVerticle(new Matchmaker(tools, RoutingSettings.USUAL)));
    }

    @AfterEach
    void stop() {
        hub.close();
        await(vertx.close());
    }

    private void is(AgentRef agent, State state) {
        await(presences.set(new Presence(agent.id(), state, "", now.get())));
    }

    private ContactId rings(String call) {
        Arrival arrival = new Arrival(Channel.PHONE, call, "", "", "service");
        return hub.done(call, Arriving.at(arrival), handle(HandleKind.PHONE, "+3161234560" + call))
                .context()
                .get(Contacts.SLICE)
                .open()
                .get(0)
                .id();
    }

    private <E extends Event> List<E> events(Class<E> type) {
        return hub.codec.read(await(journal.readAll(Position.START, 10_000))).stream()
                .map(happened -> happened.event())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private void until(String what, BooleanSupplier so) {
        CompletableFuture<Void> became = new CompletableFuture<>();
        long timer = vertx.setPeriodic(5, any -> {
            if (so.getAsBoolean()) {
                became.complete(null);
            }
        });
        became.orTimeout(10, TimeUnit.SECONDS)
                .exceptionally(late -> {
                    throw new AssertionError("never: " + what, late);
                })
                .join();
        vertx.cancelTimer(timer);
    }

    private boolean asked(ContactId contact, AgentRef agent) {
        return floor.card(contact)
                .filter(card -> card.contact().isOfferedTo(agent.id()))
                .isPresent();
    }

    private Contact shown(ContactId contact) {
        return floor.card(contact).orElseThrow().contact();
    }

    private void does(AgentRef agent, ContactId contact, String what, Decision decision) {
        Occasion occasion = HubFixture.occasion(what, Actor.agent(agent.id(), agent.name()));
        Command command = new Command(new Who.Holder(contact.key()), decision, occasion);
        assertThat(await(hub.lanes.handle(command))).isInstanceOf(Outcome.Done.class);
    }

    /** Noor talks to somebody and looks for a colleague of her own team. */
    private ContactId looking() {
        is(NOOR, State.AVAILABLE);
        ContactId call = rings("1");
        until("Noor is asked", () -> asked(call, NOOR));
        does(NOOR, call, "accepts", Offering.accept(call));
        HandingOff.Offer offer = new HandingOff.Offer(TEAM, "", new Briefing(List.of(), List.of(), ""), "", true);
        does(NOOR, call, "gives", HandingOff.give(call, offer));
        until("it is known", () -> shown(call).seeking().isPresent());
        return call;
    }

    @Test
    void a_colleague_is_asked_and_both_are_busy_with_it_until_he_has_read_the_story() {
        ContactId call = looking();
        is(FATIMA, State.AVAILABLE);
        until("Fatima is asked", () -> asked(call, FATIMA));
        assertThat(shown(call).isWith(NOOR.id())).isTrue();

        ContactId other = rings("2");
        until("the other call waits", () -> floor.card(other).isPresent());
        does(FATIMA, call, "takes it", Offering.accept(call));
        until("it is hers", () -> shown(call).isWith(FATIMA.id()));
        does(FATIMA, call, "has read it", HandingOff.acknowledge(handoff(call)));
        until("Noor, who is free, is asked", () -> asked(other, NOOR));

        assertThat(shown(call).isWith(FATIMA.id())).isTrue();
        assertThat(events(ContactOffered.class))
                .extracting(ContactOffered::contact, offer -> offer.agent().id())
                .as("nobody was asked for more than one call at a time, and the sender not for her own")
                .containsExactly(tuple(call, "noor"), tuple(call, "fatima"), tuple(other, "noor"));
        assertThat(events(Event.class))
                .as("Noor was on the line until Fatima had read it")
                .hasAtLeastOneElementOfType(HandoffAcknowledged.class)
                .last()
                .isEqualTo(offered(other));
    }

    private HandoffId handoff(ContactId contact) {
        return floor.card(contact).flatMap(Card::handoff).orElseThrow().id();
    }

    private ContactOffered offered(ContactId contact) {
        return events(ContactOffered.class).stream()
                .filter(offer -> offer.contact().equals(contact))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoever_goes_while_she_is_asked_is_waited_for_no_longer() {
        is(FATIMA, State.AVAILABLE);
        ContactId call = rings("1");
        until("Fatima is asked", () -> asked(call, FATIMA));
        is(NOOR, State.AVAILABLE);
        is(FATIMA, State.BREAK);
        until("Noor is asked", () -> asked(call, NOOR));
        assertThat(presences.of(FATIMA.id()).state()).isEqualTo(State.BREAK);
    }

    @Test
    void a_sender_whose_story_is_never_read_is_asked_again_after_a_while() {
        ContactId call = looking();
        is(FATIMA, State.AVAILABLE);
        until("Fatima is asked", () -> asked(call, FATIMA));
        does(FATIMA, call, "takes it", Offering.accept(call));
        until("it is hers", () -> shown(call).isWith(FATIMA.id()));
        Instant taken = shown(call).since();
        ContactId other = rings("2");
        now.set(taken.plus(Duration.ofMinutes(1)));
        until("Noor is asked", () -> asked(other, NOOR));
        assertThat(Introducing.sender(floor.card(call).orElseThrow(), taken)).contains(NOOR);
        assertThat(Introducing.sender(floor.card(call).orElseThrow(), now.get()))
                .isEmpty();
    }

    @Test
    void a_team_of_which_nobody_comes_is_called_off() {
        ContactId call = looking();
        now.updateAndGet(time -> time.plus(RoutingSettings.USUAL.teamHandoff()));
        until("nobody is looked for any more", () -> !events(SearchEnded.class).isEmpty());
        assertThat(events(SearchEnded.class)).containsExactly(new SearchEnded(call, Back.NOT_IN_TIME));
        until("it is with Noor", () -> shown(call).seeking().isEmpty());
        assertThat(shown(call).isWith(NOOR.id())).isTrue();
    }

    @Test
    void the_one_colleague_who_does_not_answer_is_waited_for_no_longer() {
        is(NOOR, State.AVAILABLE);
        ContactId call = rings("1");
        until("Noor is asked", () -> asked(call, NOOR));
        does(NOOR, call, "accepts", Offering.accept(call));
        is(FATIMA, State.AVAILABLE);
        Target her = new Target(Target.Kind.AGENT, FATIMA.id(), "Fatima");
        does(
                NOOR,
                call,
                "gives",
                HandingOff.give(call, new HandingOff.Offer(her, "", new Briefing(List.of(), List.of(), ""), "", true)));
        until("Fatima is asked", () -> asked(call, FATIMA));
        does(FATIMA, call, "declines", Searching.decline(call, "at lunch"));
        until("it is Noor's alone", () -> shown(call).seeking().isEmpty());
        assertThat(events(SearchEnded.class)).containsExactly(new SearchEnded(call, "declined"));
    }
}
