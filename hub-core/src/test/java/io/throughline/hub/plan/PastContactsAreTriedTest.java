package io.throughline.hub.plan;

import static io.throughline.hub.lane.HubFixture.NOW;
import static io.throughline.hub.lane.HubFixture.await;
import static io.throughline.hub.lane.HubFixture.handle;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.contact.Arriving;
import io.throughline.hub.contact.Arriving.Arrival;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.customer.HandleKind;
import io.throughline.hub.lane.HubFixture;
import io.throughline.hub.plan.Trial.Tried;
import io.throughline.hub.plan.Trial.Way;
import io.throughline.hub.queues.Queues;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PastContactsAreTriedTest {
    private static final Queues QUEUES = Queues.read(Path.of("../config/queues.yaml"));
    private static final Plans SECOND = plans("customer.contacts >= 1", "technical");
    private static final Plans THIRD = plans("customer.contacts >= 2", "technical");

    private final HubFixture hub = new HubFixture();
    private final Trial trial = new Trial(hub.journal, hub.codec, hub.features, QUEUES);

    @AfterEach
    void stop() {
        hub.close();
    }

    private static Plans plans(String when, String queue) {
        return Plans.read("""
                plans:
                  - id: again
                    rules:
                      - {id: often, when: %s, routes: [{queue: %s, priority: 7}]}
                """.formatted(when, queue), QUEUES);
    }

    private void call(int number, Plans plans) {
        String reference = "call-" + number;
        Arrival arrival = new Arrival(Channel.PHONE, reference, "+31612345678", "+31850000001", "service");
        hub.done(reference, Arriving.at(arrival, plans), handle(HandleKind.PHONE, "+31612345678"));
    }

    @Test
    void each_contact_is_looked_at_with_what_was_known_when_it_arrived() {
        for (int number = 0; number < 3; number++) {
            call(number, SECOND);
        }

        List<Tried> tried = await(trial.of(THIRD, 100, NOW));

        Way asked = new Way("", "", "service", Optional.empty());
        Way often = new Way("again", "often", "technical", Optional.of(7));
        assertThat(tried).extracting(Tried::was).containsExactly(asked, often, often);
        assertThat(tried).extracting(Tried::would).containsExactly(asked, asked, often);
        assertThat(tried).extracting(Tried::differs).containsExactly(false, true, false);
    }

    @Test
    void only_the_newest_are_tried() {
        for (int number = 0; number < 5; number++) {
            call(number, SECOND);
        }
        assertThat(await(trial.of(THIRD, 2, NOW))).hasSize(2);
    }
}
