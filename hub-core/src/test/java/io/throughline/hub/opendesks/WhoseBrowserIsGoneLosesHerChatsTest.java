package io.throughline.hub.opendesks;

import static io.throughline.hub.lane.HubFixture.await;
import static io.throughline.hub.lane.HubFixture.handle;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.bus.Bus;
import io.throughline.hub.cluster.MemoryLeases;
import io.throughline.hub.cluster.Tenure;
import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Arriving;
import io.throughline.hub.contact.Arriving.Arrival;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactState;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.contact.Talking;
import io.throughline.hub.customer.HandleKind;
import io.throughline.hub.floor.Card;
import io.throughline.hub.floor.Floor;
import io.throughline.hub.floor.Headlines;
import io.throughline.hub.journal.Journal;
import io.throughline.hub.journal.MemoryJournal;
import io.throughline.hub.journal.Position;
import io.throughline.hub.lane.HubFixture;
import io.throughline.hub.presence.MemoryPresenceBook;
import io.throughline.hub.presence.Presence;
import io.throughline.hub.presence.Presence.State;
import io.throughline.hub.presence.Presences;
import io.throughline.hub.story.Decided;
import io.throughline.hub.tail.Tail;
import io.throughline.hub.topics.Topics;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhoseBrowserIsGoneLosesHerChatsTest {
    private static final AgentRef NOOR = new AgentRef("noor", "Noor");
    private static final AgentRef DAAN = new AgentRef("daan", "Daan");
    private static final InstantSource CLOCK = InstantSource.fixed(HubFixture.NOW);

    private final Vertx vertx = Vertx.vertx();
    private final MemoryLeases leases = new MemoryLeases(CLOCK);
    private final Journal journal = new MemoryJournal(CLOCK, leases::stands);
    private final HubFixture hub = new HubFixture(journal);
    private final Floor floor = new Floor(hub.persons(), new Headlines(new Topics(List.of())));
    private final Presences presences = new Presences(vertx, new MemoryPresenceBook(), new Bus(vertx));
    private final DeskBook book = new MemoryDeskBook();

    @BeforeEach
    void start() {
        Tail tail = new Tail(journal, hub.codec, Position.START);
        tail.follow(floor::accept);
        Tenure tenure = new Tenure(leases, Clearing.LEASE, "only", Duration.ofHours(1));
        Clearing.Tools tools = new Clearing.Tools(tenure, book, floor, presences, hub.lanes, CLOCK, UUID::randomUUID);
        await(presences.start());
        await(vertx.deployVerticle(tail));
        await(vertx.deployVerticle(tenure));
        await(vertx.deployVerticle(new Clearing(tools, Duration.ofMillis(600))));
    }

    @AfterEach
    void stop() {
        hub.close();
        await(vertx.close());
    }

    private void talks(Channel channel, String reference, AgentRef agent) {
        Arrival arrival = new Arrival(channel, reference, "", "", "service");
        hub.done(reference, Arriving.at(arrival), handle(HandleKind.VISITOR, reference));
        hub.done(
                reference + "-accepted",
                Talking.onReference(channel, reference, id -> Talking.connected(id, Optional.of(agent))),
                handle(HandleKind.VISITOR, reference));
        await(presences.set(new Presence(agent.id(), State.AVAILABLE, "", HubFixture.NOW)));
    }

    private Contact contact(String reference) {
        return hub.done(reference, (context, occasion) -> Decided.nothing(), handle(HandleKind.VISITOR, reference))
                .context()
                .get(Contacts.SLICE)
                .open()
                .get(0);
    }

    private void until(BooleanSupplier so) {
        CompletableFuture<Void> became = new CompletableFuture<>();
        long timer = vertx.setPeriodic(5, any -> {
            if (so.getAsBoolean()) {
                became.complete(null);
            }
        });
        became.orTimeout(10, TimeUnit.SECONDS).join();
        vertx.cancelTimer(timer);
    }

    @Test
    void her_chats_wait_again_before_everything_her_calls_stay_and_nobody_else_loses_anything() {
        talks(Channel.WEB, "chat", NOOR);
        talks(Channel.PHONE, "call", NOOR);
        talks(Channel.WEB, "other", DAAN);
        until(() -> floor.cards().stream().map(Card::contact).allMatch(each -> each.state() == ContactState.ACTIVE)
                && floor.cards().size() == 3);

        await(book.seen(Set.of(NOOR.id())));

        until(() -> presences.of(NOOR.id()).state() == State.OFFLINE
                && await(book.all()).isEmpty());
        assertThat(contact("chat").state()).isEqualTo(ContactState.QUEUED);
        assertThat(contact("chat").routed()).isPresent();
        assertThat(contact("call").isWith(NOOR.id())).isTrue();
        assertThat(contact("other").isWith(DAAN.id())).isTrue();
        assertThat(presences.of(DAAN.id()).state()).isEqualTo(State.AVAILABLE);
    }
}
