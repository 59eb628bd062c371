package io.throughline.hub.floor;

import static io.throughline.hub.lane.HubFixture.NOW;
import static io.throughline.hub.lane.HubFixture.await;
import static io.throughline.hub.lane.HubFixture.handle;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Arriving;
import io.throughline.hub.contact.Arriving.Arrival;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Talking;
import io.throughline.hub.customer.HandleKind;
import io.throughline.hub.customer.Presented;
import io.throughline.hub.lane.Command;
import io.throughline.hub.lane.HubFixture;
import io.throughline.hub.lane.Who;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.Occasion;
import io.throughline.hub.topics.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WhoKnowsACustomerTest {
    private static final Presented PHONE = handle(HandleKind.PHONE, "+31600000001");
    private static final AgentRef NOOR = new AgentRef("agent1", "Noor");
    private static final AgentRef DAAN = new AgentRef("agent2", "Daan");

    private final HubFixture hub = new HubFixture();

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void whoever_spoke_with_her_last_knows_her() {
        spoke("monday", NOOR, Duration.ofDays(3));
        spoke("tuesday", DAAN, Duration.ofDays(2));
        calls("now", Duration.ZERO);
        assertThat(card("now").knows()).contains(DAAN);
    }

    @Test
    void a_contact_that_somebody_has_needs_nobody_who_knows_her() {
        spoke("monday", NOOR, Duration.ofDays(3));
        spoke("tuesday", DAAN, Duration.ofDays(2));
        assertThat(card("tuesday").knows()).isEmpty();
    }

    @Test
    void who_spoke_with_her_more_than_a_week_ago_is_not_thought_of() {
        spoke("long ago", NOOR, Duration.ofDays(8));
        calls("now", Duration.ZERO);
        assertThat(card("now").knows()).isEmpty();
    }

    private void spoke(String call, AgentRef agent, Duration ago) {
        calls(call, ago);
        happens(
                call + " connected",
                ago,
                Talking.onReference(Channel.PHONE, call, id -> Talking.connected(id, Optional.of(agent))));
    }

    private void calls(String call, Duration ago) {
        happens(call, ago, Arriving.at(new Arrival(Channel.PHONE, call, "", "", "service")));
    }

    private void happens(String delivery, Duration ago, Decision decision) {
        Occasion occasion = new Occasion(
                UUID.nameUUIDFromBytes(delivery.getBytes(StandardCharsets.UTF_8)), NOW.minus(ago), Actor.CUSTOMER);
        await(hub.lanes.handle(new Command(new Who.Somebody(List.of(PHONE)), decision, occasion)));
    }

    private Card card(String call) {
        Floor floor = new Floor(hub.persons(), new Headlines(new Topics(List.of())));
        await(floor.fill(hub.journal));
        return floor.cards().stream()
                .filter(card -> card.contact().reference().equals(call))
                .findFirst()
                .orElseThrow();
    }
}
