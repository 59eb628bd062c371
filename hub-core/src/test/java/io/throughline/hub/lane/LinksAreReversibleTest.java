package io.throughline.hub.lane;

import static io.throughline.hub.lane.HubFixture.await;
import static io.throughline.hub.lane.HubFixture.handle;
import static io.throughline.hub.lane.HubFixture.occasion;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.browsing.Browsing;
import io.throughline.hub.customer.Grade;
import io.throughline.hub.customer.HandleKind;
import io.throughline.hub.customer.Identity;
import io.throughline.hub.customer.Linking;
import io.throughline.hub.customer.Presented;
import io.throughline.hub.person.Person;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.CustomerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LinksAreReversibleTest {
    private static final Actor NOOR = Actor.agent("agent1", "Noor");
    private static final Presented PHONE = handle(HandleKind.PHONE, "+31600000001");
    private static final Presented VISITOR = handle(HandleKind.VISITOR, "visitor-1");
    private static final Presented CARD = handle(HandleKind.LOYALTY, "2210");
    private static final Presented OTHER_CARD = handle(HandleKind.LOYALTY, "3320");

    private final HubFixture hub = new HubFixture();

    @AfterEach
    void stop() {
        hub.close();
    }

    private CustomerId heard(String delivery, Presented... handles) {
        return hub.done(delivery, Browsing.search(delivery, 1), handles).customer();
    }

    private Context context(CustomerId customer) {
        return await(hub.contexts.latest(customer));
    }

    private Person person(CustomerId customer) {
        return await(hub.persons().find(customer)).orElseThrow();
    }

    @Test
    void an_anonymous_visitor_who_signs_in_is_linked_to_whom_she_is_at_once() {
        CustomerId anonymous = heard("looks around", VISITOR);
        CustomerId known = heard("bought something", CARD);
        heard("signs in", CARD, VISITOR);

        assertThat(person(known).records()).extracting(Context::customer).containsExactly(known, anonymous);
        assertThat(person(anonymous).records()).extracting(Context::customer).containsExactly(anonymous, known);
    }

    @Test
    void likely_evidence_between_known_people_is_only_proposed() {
        CustomerId one = heard("one", CARD);
        CustomerId two = heard("two", handle(HandleKind.LOGIN, "sanne@shop"));
        heard("mailbox", handle(HandleKind.EMAIL, "s@example.org"), handle(HandleKind.LOGIN, "sanne@shop"));
        heard("both", CARD, handle(HandleKind.EMAIL, "s@example.org"));

        assertThat(context(one).get(Identity.SLICE).links()).isEmpty();
        assertThat(context(one).get(Identity.SLICE).proposals())
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.other()).isEqualTo(two));
    }

    @Test
    void two_people_with_cards_of_their_own_are_not_linked_by_a_shared_telephone() {
        CustomerId one = heard("one", CARD, PHONE);
        CustomerId two = heard("two", OTHER_CARD);
        heard("the other calls", OTHER_CARD, PHONE);

        assertThat(context(one).get(Identity.SLICE).links()).isEmpty();
        assertThat(context(one).get(Identity.SLICE).proposals()).isEmpty();
        assertThat(context(two).get(Identity.SLICE).proposals()).isEmpty();
    }

    @Test
    void unlinking_leaves_both_stories_exactly_as_they_were() {
        CustomerId one = heard("one", CARD);
        CustomerId two = heard("two", OTHER_CARD);
        Browsing before = context(one).get(Browsing.SLICE);

        await(hub.lanes.handle(one, two, Linking.link("same address", Grade.LIKELY), occasion("link", NOOR)));
        assertThat(person(one).records()).hasSize(2);
        var link = context(two).get(Identity.SLICE).linkTo(one).orElseThrow();
        await(hub.lanes.handle(one, two, Linking.unlink(link.id()), occasion("unlink", NOOR)));

        assertThat(person(one).records()).hasSize(1);
        assertThat(person(two).records()).hasSize(1);
        assertThat(context(one).get(Browsing.SLICE)).isEqualTo(before);
    }

    @Test
    void a_record_is_not_linked_to_itself() {
        CustomerId one = heard("one", CARD);
        assertThat(await(hub.lanes.handle(one, one, Linking.link("x", Grade.CERTAIN), occasion("l", NOOR))))
                .isInstanceOf(Outcome.Refused.class);
    }
}
