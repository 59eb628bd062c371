package io.throughline.hub.lane;

import static io.throughline.hub.lane.HubFixture.await;
import static io.throughline.hub.lane.HubFixture.handle;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.contact.Arriving;
import io.throughline.hub.contact.Arriving.Arrival;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.contact.Offering;
import io.throughline.hub.contact.Talking;
import io.throughline.hub.customer.HandleKind;
import io.throughline.hub.customer.Presented;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.story.Decision;
import org.junit.jupiter.api.Test;

/** Two nodes on one journal: what one has changed, the other must not deny because it still remembers the time before. */
class NobodyIsRefusedForWhatIsNoLongerSoTest {
    private static final Presented PHONE = handle(HandleKind.PHONE, "+31600000001");
    private static final Actor NOOR = Actor.agent("agent1", "Noor");

    private static Outcome order(HubFixture at, CustomerId customer, String delivery, Decision decision) {
        Who who = new Who.Customer(customer);
        return await(at.lanes.handle(new Command(who, decision, HubFixture.occasion(delivery, NOOR))));
    }

    @Test
    void who_accepts_at_one_node_can_hold_at_another() {
        try (HubFixture one = new HubFixture();
                HubFixture two = new HubFixture(one.journal)) {
            Outcome.Done queued =
                    one.done("call", Arriving.at(new Arrival(Channel.PHONE, "call-1", "", "", "service")), PHONE);
            ContactId call = queued.context().get(Contacts.SLICE).open().get(0).id();
            await(two.contexts.recent(queued.customer()));
            assertThat(order(one, queued.customer(), "accept", Offering.claim(call, true)))
                    .isInstanceOf(Outcome.Done.class);

            assertThat(await(two.contexts.recent(queued.customer())).version())
                    .as("the other node remembers the time before")
                    .isEqualTo(queued.context().version());
            assertThat(order(two, queued.customer(), "hold", Talking.hold(call)))
                    .isInstanceOf(Outcome.Done.class);
        }
    }
}
