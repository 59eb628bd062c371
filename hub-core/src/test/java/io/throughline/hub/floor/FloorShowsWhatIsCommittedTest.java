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
import io.throughline.hub.journal.Position;
import io.throughline.hub.lane.HubFixture;
import io.throughline.hub.lane.Outcome;
import io.throughline.hub.person.Persons;
import io.throughline.hub.story.Context;
import io.throughline.hub.topics.Topics;
import java.util.List;
import org.junit.jupiter.api.Test;

class FloorShowsWhatIsCommittedTest {
    private static final Presented PHONE = handle(HandleKind.PHONE, "+31600000001");
    private static final AgentRef NOOR = new AgentRef("agent1", "Noor");

    @Test
    void an_offer_whose_context_was_not_shared_yet_is_on_the_floor_all_the_same() {
        try (HubFixture hub = new HubFixture()) {
            Outcome.Done queued =
                    hub.done("call", Arriving.at(new Arrival(Channel.PHONE, "call-1", "", "", "service")), PHONE);
            Context before = await(hub.contexts.latest(queued.customer()));
            var call = before.get(Contacts.SLICE).open().iterator().next().id();
            hub.done("offer", Offering.offer(call, NOOR, HubFixture.NOW.plusSeconds(20)), PHONE);

            Floor floor = new Floor(new Persons(new LateContexts(hub, before)), new Headlines(new Topics(List.of())));
            floor.accept(hub.codec.read(await(hub.journal.readAll(Position.START, 100))));

            assertThat(floor.card(call).orElseThrow().contact().state()).isEqualTo(ContactState.OFFERED);
        }
    }
}
