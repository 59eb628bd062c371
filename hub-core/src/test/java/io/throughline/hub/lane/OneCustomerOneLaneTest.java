package io.throughline.hub.lane;

import static io.throughline.hub.lane.HubFixture.await;
import static io.throughline.hub.lane.HubFixture.handle;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.browsing.Browsing;
import io.throughline.hub.contact.Arriving;
import io.throughline.hub.contact.Arriving.Arrival;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.customer.HandleKind;
import io.throughline.hub.customer.Identity;
import io.throughline.hub.customer.Presented;
import io.throughline.hub.journal.StreamId;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.CustomerId;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OneCustomerOneLaneTest {
    private static final Presented PHONE = handle(HandleKind.PHONE, "+31600000001");
    private static final Presented VISITOR = handle(HandleKind.VISITOR, "visitor-1");
    private static final Arrival CHAT = new Arrival(Channel.WEB, "conversation-1", "", "shop", "web");

    private final HubFixture hub = new HubFixture();

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void two_first_messages_of_a_new_customer_make_one_customer_and_one_conversation() {
        Future<Outcome> first = hub.send("one", Arriving.message(CHAT, "Hello"), VISITOR);
        Future<Outcome> second = hub.send("two", Arriving.message(CHAT, "Is anybody there?"), VISITOR);

        Outcome.Done one = (Outcome.Done) await(first);
        Outcome.Done two = (Outcome.Done) await(second);
        assertThat(two.customer()).isEqualTo(one.customer());
        Contacts contacts = await(hub.contexts.latest(one.customer())).get(Contacts.SLICE);
        assertThat(contacts.open())
                .singleElement()
                .satisfies(contact -> assertThat(contact.words().unread()).isEqualTo(2));
    }

    @Test
    void many_first_messages_over_two_hubs_on_one_journal_make_one_customer() {
        try (HubFixture other = new HubFixture(hub.journal)) {
            List<Future<Outcome>> all = new ArrayList<>();
            for (int n = 0; n < 200; n++) {
                HubFixture node = n % 2 == 0 ? hub : other;
                all.add(node.send("message " + n, Browsing.search("hair dryer " + n, n), PHONE, VISITOR));
            }
            await(Future.all(all));

            assertThat(all)
                    .extracting(each -> ((Outcome.Done) each.result()).customer())
                    .containsOnly(((Outcome.Done) all.get(0).result()).customer());
            StreamId stream = ((Outcome.Done) all.get(0).result()).customer().stream();
            assertThat(await(hub.journal.readStream(stream, 0, 1_000)))
                    .as("registered, two handles, 200 searches")
                    .hasSize(203);
        }
    }

    @Test
    void the_same_delivery_is_carried_out_once_and_answered_the_same() {
        Outcome.Done first = hub.done("once", Browsing.search("hair dryer", 3), PHONE);
        hub.done("something else", Browsing.search("kettle", 1), PHONE);
        Outcome.Done again = hub.done("once", Browsing.search("hair dryer", 3), PHONE);

        assertThat(again.position()).isEqualTo(first.position());
        assertThat(again.version()).isEqualTo(first.version());
        assertThat(await(hub.contexts.latest(first.customer()))
                        .get(Browsing.SLICE)
                        .searches())
                .hasSize(2);
    }

    @Test
    void a_refused_repeat_of_something_carried_out_is_answered_as_the_first_time() {
        Outcome.Done first = hub.done("ring", Arriving.at(CHAT), VISITOR);
        Outcome.Done again = hub.done("ring", Arriving.at(CHAT), VISITOR);
        assertThat(again.position()).isEqualTo(first.position());
    }

    @Test
    void what_is_shared_is_what_a_fresh_fold_of_the_journal_gives() {
        Outcome.Done done = hub.done("one", Arriving.message(CHAT, "Hello"), VISITOR);
        hub.done("two", Browsing.view("https://shop.example/dryer", "Hair dryer"), VISITOR);

        Context shared = await(hub.contexts.recent(done.customer()));
        assertThat(shared).isEqualTo(await(hub.folding.fold(done.customer())));
        assertThat(shared.position())
                .isEqualTo(await(hub.folding.fold(done.customer())).position());
    }

    @Test
    void a_command_for_nobody_is_answered_with_unknown() {
        Outcome outcome = await(hub.lanes.handle(new Command(
                new Who.Customer(new CustomerId(new UUID(1, 1))),
                Browsing.search("x", 0),
                HubFixture.occasion("x", Actor.HUB))));
        assertThat(outcome).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void handles_lead_to_the_customer_from_the_first_time_on() {
        Outcome.Done web = hub.done("web", Browsing.search("dryer", 1), VISITOR, handle(HandleKind.LOYALTY, "2210"));
        Outcome.Done call = hub.done("call", Arriving.at(CHAT), handle(HandleKind.LOYALTY, "2210"), PHONE);
        assertThat(call.customer()).isEqualTo(web.customer());
        assertThat(await(hub.contexts.latest(web.customer()))
                        .get(Identity.SLICE)
                        .handles())
                .extracting(presented -> presented.handle().kind())
                .containsExactly(HandleKind.VISITOR, HandleKind.LOYALTY, HandleKind.PHONE);
    }
}
