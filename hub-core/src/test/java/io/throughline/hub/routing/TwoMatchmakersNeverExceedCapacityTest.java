package io.throughline.hub.routing;

import static io.throughline.hub.lane.HubFixture.await;
import static io.throughline.hub.lane.HubFixture.handle;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.bus.Bus;
import io.throughline.hub.bus.Unanswered;
import io.throughline.hub.cluster.Lease;
import io.throughline.hub.cluster.Leases;
import io.throughline.hub.cluster.MemoryLeases;
import io.throughline.hub.cluster.Tenure;
import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Arriving;
import io.throughline.hub.contact.Arriving.Arrival;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.ContactEvent.ContactAccepted;
import io.throughline.hub.contact.ContactEvent.ContactOffered;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.customer.HandleKind;
import io.throughline.hub.floor.Floor;
import io.throughline.hub.floor.Headlines;
import io.throughline.hub.journal.Journal;
import io.throughline.hub.journal.MemoryJournal;
import io.throughline.hub.journal.Position;
import io.throughline.hub.lane.HubFixture;
import io.throughline.hub.presence.MemoryPresenceBook;
import io.throughline.hub.presence.Presence;
import io.throughline.hub.presence.Presence.State;
import io.throughline.hub.presence.PresenceBook;
import io.throughline.hub.presence.Presences;
import io.throughline.hub.queues.Ability;
import io.throughline.hub.queues.Terms;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Event;
import io.throughline.hub.story.Refusal;
import io.throughline.hub.tail.Tail;
import io.throughline.hub.topics.Topics;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two nodes on one journal, the first of which hangs, is replaced, and goes on as if nothing had happened. */
class TwoMatchmakersNeverExceedCapacityTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final AgentRef NOOR = new AgentRef("noor", "Noor");
    private static final int CALLS = 30;

    private final AtomicReference<Instant> now = new AtomicReference<>(HubFixture.NOW);
    private final MemoryLeases leases = new MemoryLeases(now::get);
    private final Journal journal = new MemoryJournal(InstantSource.fixed(HubFixture.NOW), leases::stands);
    private final PresenceBook book = new MemoryPresenceBook();
    private final Vertx vertx = Vertx.vertx();
    private final Bus bus = new Bus(vertx);
    private final Claims claims = new Claims(bus, leases);
    private final List<HubFixture> nodes = new ArrayList<>();

    @AfterEach
    void stop() {
        nodes.forEach(HubFixture::close);
        await(vertx.close());
    }

    /** A node that takes the lease once and then never again learns what became of it. */
    private record Deaf(Leases leases) implements Leases {
        @Override
        public Future<Optional<Lease>> take(String name, String holder, Duration length) {
            return leases.take(name, holder, length);
        }

        @Override
        public Future<Boolean> prolong(Lease lease, Duration length) {
            return Promise.<Boolean>promise().future();
        }

        @Override
        public Future<Optional<Lease>> present(String name) {
            return leases.present(name);
        }

        @Override
        public Future<Void> release(Lease lease) {
            return leases.release(lease);
        }
    }

    private record Node(HubFixture hub, Tenure tenure, Presences presences) {}

    private Node node(String name, Leases view) {
        HubFixture hub = new HubFixture(journal);
        nodes.add(hub);
        Floor floor = new Floor(hub.persons(), new Headlines(new Topics(List.of())));
        Tail tail = new Tail(journal, hub.codec, Position.START);
        tail.follow(floor::accept);
        Tenure tenure = new Tenure(view, Matchmaker.LEASE, name, HOUR);
        Presences presences = new Presences(vertx, book, bus);
        Matchmaker.Tools tools = new Matchmaker.Tools(
                tenure,
                bus,
                floor,
                () -> tail.abreast().compose(handedOn -> floor.upToDate()),
                presences,
                agent -> Optional.of(new Candidate(NOOR, Set.of("service"), Ability.USUAL)),
                queue -> Terms.USUAL,
                () -> Duration.ZERO,
                hub.lanes,
                now::get,
                UUID::randomUUID);
        await(presences.start());
        await(vertx.deployVerticle(tail));
        await(vertx.deployVerticle(tenure));
        await(vertx.deployVerticle(new Matchmaker(tools, RoutingSettings.USUAL)));
        return new Node(hub, tenure, presences);
    }

    private List<ContactId> calls(Node at) {
        return IntStream.range(0, CALLS).mapToObj(call -> call(at, call)).toList();
    }

    private static ContactId call(Node at, int call) {
        Arrival arrival = new Arrival(Channel.PHONE, "call-" + call, "", "", "service");
        return at.hub()
                .done("call-" + call, Arriving.at(arrival), handle(HandleKind.PHONE, "+3161234560" + call))
                .context()
                .get(Contacts.SLICE)
                .open()
                .get(0)
                .id();
    }

    private static Claim claim(ContactId contact, AgentRef agent) {
        Actor by = Actor.agent(agent.id(), agent.name());
        return new Claim(contact, HubFixture.occasion("claim " + contact + agent.id(), by), Optional.empty());
    }

    private static List<String> refusals(List<Claimed> answers) {
        return answers.stream()
                .flatMap(answer -> answer.refusal().stream())
                .map(Refusal::code)
                .toList();
    }

    private List<Claimed> claimAtOnce(List<ContactId> contacts, AgentRef agent) {
        return contacts.stream().map(contact -> claims.claim(claim(contact, agent))).toList().stream()
                .map(HubFixture::await)
                .toList();
    }

    private Node matching(String name) {
        Node node = node(name, leases);
        ContactId nothing = new ContactId(new UUID(0, 0));
        AtomicReference<Future<Claimed>> tried = new AtomicReference<>(claims.claim(claim(nothing, NOOR)));
        until("it matches", () -> {
            if (tried.get().failed()) {
                tried.set(claims.claim(claim(nothing, NOOR)));
            }
            return tried.get().succeeded();
        });
        return node;
    }

    private List<ContactOffered> offers() {
        return events(ContactOffered.class);
    }

    private <E extends Event> List<E> events(Class<E> type) {
        return nodes.get(0).codec.read(await(journal.readAll(Position.START, 10_000))).stream()
                .map(happened -> happened.event())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private void until(String what, java.util.function.BooleanSupplier so) {
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

    @Test
    void a_matchmaker_that_was_replaced_and_does_not_know_it_offers_nothing() {
        Node hanging = node("hanging", new Deaf(leases));
        until("the first has the lease", () -> hanging.tenure().fence().isPresent());
        now.updateAndGet(time -> time.plus(HOUR));
        Node present = node("present", leases);
        until("the second has the lease", () -> present.tenure().fence().isPresent());
        assertThat(hanging.tenure().fence()).as("the first still believes").isPresent();

        await(present.presences().set(new Presence(NOOR.id(), State.AVAILABLE, "", now.get())));
        calls(hanging);
        until("somebody is asked", () -> !offers().isEmpty());
        until("the first has tried and learnt", () -> hanging.tenure().fence().isEmpty());

        assertThat(offers()).as("a call takes all of her, whoever offers it").hasSize(1);
    }

    @Test
    void whoever_takes_over_knows_what_was_offered_before() {
        Node first = node("first", new Deaf(leases));
        await(first.presences().set(new Presence(NOOR.id(), State.AVAILABLE, "", now.get())));
        calls(first);
        until("somebody is asked", () -> !offers().isEmpty());
        now.updateAndGet(time -> time.plus(HOUR));
        now.set(HubFixture.NOW.plus(HOUR));
        Node second = node("second", leases);
        until("the second has the lease", () -> second.tenure().fence().isPresent());

        // the offer ran out while nobody was there; it is taken back, and then somebody is asked again: once
        until("she is passed over", () -> second.presences().of(NOOR.id()).state() == State.BUSY);
        await(second.presences().set(new Presence(NOOR.id(), State.AVAILABLE, "", now.get())));
        until("she is asked again", () -> offers().size() > 1);

        Map<UUID, Integer> perContact = new HashMap<>();
        offers().forEach(offer -> perContact.merge(offer.contact().value(), 1, Integer::sum));
        assertThat(offers()).hasSize(2);
        assertThat(perContact).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void of_many_calls_that_an_agent_claims_at_once_she_gets_one() {
        Node node = matching("only");

        List<Claimed> answers = claimAtOnce(calls(node), NOOR);

        assertThat(answers).filteredOn(answer -> answer.taken().isPresent()).hasSize(1);
        assertThat(refusals(answers)).hasSize(CALLS - 1).containsOnly("hands-full");
        assertThat(events(ContactAccepted.class)).hasSize(1);
    }

    @Test
    void of_many_agents_who_claim_one_call_at_once_one_gets_it() {
        ContactId call = call(matching("only"), 1);

        List<Claimed> answers = IntStream.range(0, 20)
                .mapToObj(number -> new AgentRef("agent-" + number, "Agent " + number))
                .map(agent -> claims.claim(claim(call, agent)))
                .toList()
                .stream()
                .map(HubFixture::await)
                .toList();

        assertThat(answers).filteredOn(answer -> answer.taken().isPresent()).hasSize(1);
        assertThat(refusals(answers)).hasSize(19).containsAnyOf("with-colleague", "offered-to-colleague");
        assertThat(events(ContactAccepted.class)).hasSize(1);
    }

    @Test
    void a_claim_and_an_offer_at_the_same_moment_are_not_one_too_many() {
        Node node = matching("only");
        List<ContactId> calls = calls(node);

        Future<Presence> free = node.presences().set(new Presence(NOOR.id(), State.AVAILABLE, "", now.get()));
        List<Claimed> answers = claimAtOnce(calls, NOOR);
        await(free);
        until(
                "she has something",
                () -> offers().size() + events(ContactAccepted.class).size() > 0);
        assertThat(refusals(claimAtOnce(List.of(call(node, CALLS + 1)), NOOR))).containsExactly("hands-full");

        long taken =
                answers.stream().filter(answer -> answer.taken().isPresent()).count();
        assertThat(taken).isLessThanOrEqualTo(1);
        assertThat(events(ContactAccepted.class)).hasSize((int) taken);
        List<ContactId> hers =
                new ArrayList<>(offers().stream().map(ContactOffered::contact).toList());
        events(ContactAccepted.class).stream().map(ContactAccepted::contact).forEach(hers::add);
        assertThat(hers.stream().distinct())
                .as("one call at a time, offered or taken")
                .hasSize(1);
    }

    @Test
    void a_claim_that_is_brought_again_is_answered_as_the_first_time() {
        ContactId call = call(matching("only"), 1);

        assertThat(await(claims.claim(claim(call, NOOR)))).isEqualTo(await(claims.claim(claim(call, NOOR))));
    }

    @Test
    void a_matchmaker_that_was_replaced_and_does_not_know_it_lets_nobody_take_anything() {
        Node hanging = node("hanging", new Deaf(leases));
        until("the first has the lease", () -> hanging.tenure().fence().isPresent());
        now.updateAndGet(time -> time.plus(HOUR));
        matching("present");
        List<ContactId> calls = calls(hanging);

        Future<Claimed> lost = bus.ask(Claim.QUESTION.to("hanging"), claim(calls.get(0), NOOR));
        Claimed won = await(claims.claim(claim(calls.get(1), NOOR)));

        assertThat(lost.transform(answer -> Future.succeededFuture(answer.cause())))
                .extracting(HubFixture::await)
                .isInstanceOf(Unanswered.class);
        assertThat(won.taken()).isPresent();
        assertThat(events(ContactAccepted.class))
                .extracting(ContactAccepted::contact)
                .containsExactly(calls.get(1));
    }

    @Test
    void nobody_takes_anything_while_nobody_matches() {
        ContactId nothing = new ContactId(new UUID(0, 0));
        assertThat(claims.claim(claim(nothing, NOOR)).transform(answer -> Future.succeededFuture(answer.cause())))
                .extracting(HubFixture::await)
                .isInstanceOf(NobodyMatches.class);
    }
}
