package io.throughline.hub.floor;

import static io.throughline.hub.lane.HubFixture.await;
import static io.throughline.hub.lane.HubFixture.handle;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Arriving;
import io.throughline.hub.contact.Arriving.Arrival;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.ContactState;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.contact.Offering;
import io.throughline.hub.customer.HandleKind;
import io.throughline.hub.customer.Presented;
import io.throughline.hub.lane.Contexts;
import io.throughline.hub.lane.HubFixture;
import io.throughline.hub.lane.Outcome;
import io.throughline.hub.person.Persons;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.topics.Topics;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FillingTheFloorTest {
    private static final int CALLERS = 450;
    private static final AgentRef NOOR = new AgentRef("agent1", "Noor");

    @Test
    void every_open_contact_is_on_it_however_many_there_are() {
        try (HubFixture hub = new HubFixture()) {
            for (int caller = 0; caller < CALLERS; caller++) {
                calls(hub, caller);
            }
            Floor floor = floor(hub.contexts);
            await(floor.fill(hub.journal));
            assertThat(floor.cards()).hasSize(CALLERS);
        }
    }

    @Test
    void nobody_waits_until_another_customer_was_looked_at() {
        try (HubFixture hub = new HubFixture()) {
            for (int caller = 0; caller < 20; caller++) {
                calls(hub, caller);
            }
            Slow slow = new Slow(hub);
            Floor floor = floor(slow);
            Future<Void> filled = floor.fill(hub.journal);
            assertThat(slow.asked).hasSize(20);
            slow.asked.forEach(Promise::complete);
            await(filled);
            assertThat(floor.cards()).hasSize(20);
        }
    }

    @Test
    void a_contact_is_shown_as_the_journal_has_it_though_the_grid_is_behind() {
        try (HubFixture hub = new HubFixture()) {
            Outcome.Done queued = calls(hub, 1);
            Context behind = await(hub.contexts.latest(queued.customer()));
            var call = behind.get(Contacts.SLICE).open().iterator().next().id();
            hub.done("offer", Offering.offer(call, NOOR, HubFixture.NOW.plusSeconds(20)), phone(1));
            Floor floor = floor(new LateContexts(hub, behind));
            await(floor.fill(hub.journal));
            assertThat(floor.card(call).orElseThrow().contact().state()).isEqualTo(ContactState.OFFERED);
        }
    }

    private static Floor floor(Contexts contexts) {
        return new Floor(new Persons(contexts), new Headlines(new Topics(List.of())));
    }

    private static Outcome.Done calls(HubFixture hub, int caller) {
        String call = "call-" + caller;
        return hub.done(call, Arriving.at(new Arrival(Channel.PHONE, call, "", "", "service")), phone(caller));
    }

    private static Presented phone(int caller) {
        return handle(HandleKind.PHONE, "+316" + (10_000_000 + caller));
    }

    /** A grid that gives no answer before it is told to. */
    private static final class Slow implements Contexts {
        private final HubFixture hub;
        private final List<Promise<Void>> asked = new ArrayList<>();

        Slow(HubFixture hub) {
            this.hub = hub;
        }

        @Override
        public Future<Context> latest(CustomerId customer) {
            Promise<Void> answer = Promise.promise();
            asked.add(answer);
            return answer.future().compose(now -> hub.contexts.latest(customer));
        }

        @Override
        public Future<Context> recent(CustomerId customer) {
            return latest(customer);
        }

        @Override
        public Future<Context> caughtUp(Context old) {
            return hub.folding.catchUp(old);
        }

        @Override
        public Future<Void> share(Context context) {
            return Future.succeededFuture();
        }
    }
}
