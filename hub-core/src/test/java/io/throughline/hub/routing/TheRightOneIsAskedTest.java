package io.throughline.hub.routing;

import static io.throughline.hub.routing.Waiting.DAAN;
import static io.throughline.hub.routing.Waiting.NOOR;
import static io.throughline.hub.routing.Waiting.call;
import static io.throughline.hub.routing.Waiting.declinedBy;
import static io.throughline.hub.routing.Waiting.free;
import static io.throughline.hub.routing.Waiting.handed;
import static io.throughline.hub.routing.Waiting.matched;
import static io.throughline.hub.routing.Waiting.needing;
import static io.throughline.hub.routing.Waiting.skilled;
import static io.throughline.hub.routing.Waiting.transfersOnly;
import static io.throughline.hub.routing.Waiting.urgent;
import static io.throughline.hub.routing.Waiting.wishing;
import static io.throughline.hub.routing.Waiting.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contact;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TheRightOneIsAskedTest {
    private final Contact daanIsCalling = with(DAAN, 9, Channel.PHONE);

    @Test
    void a_higher_priority_goes_first_whoever_waits_longer() {
        assertThat(matched(List.of(call(1, 500), urgent(call(2, 5), 8)), List.of(free(NOOR, 10))))
                .containsExactly("2 Noor");
    }

    @Test
    void only_who_has_the_skill_at_that_level_is_asked() {
        Demand demand = needing(call(1, 5), Map.of("technical", 4));
        assertThat(matched(
                        List.of(demand),
                        List.of(skilled(NOOR, 100, Map.of("technical", 3)), skilled(DAAN, 10, Map.of("technical", 4)))))
                .containsExactly("1 Daan");
        assertThat(matched(List.of(demand), List.of(free(NOOR, 100)))).isEmpty();
    }

    @Test
    void who_takes_transfers_only_is_asked_for_nothing_else() {
        assertThat(matched(List.of(call(1, 5)), List.of(transfersOnly(NOOR)))).isEmpty();
        assertThat(matched(List.of(handed(call(1, 5))), List.of(transfersOnly(NOOR), free(DAAN, 10))))
                .containsExactly("1 Noor");
    }

    @Test
    void who_said_no_is_not_asked_for_the_same_contact_again() {
        assertThat(matched(List.of(declinedBy(call(1, 5), DAAN)), List.of(free(NOOR, 10), free(DAAN, 100))))
                .containsExactly("1 Noor");
        assertThat(matched(List.of(declinedBy(call(1, 5), DAAN), call(2, 1)), List.of(free(DAAN, 100))))
                .containsExactly("2 Daan");
    }

    @Test
    void who_knows_the_customer_is_asked_before_who_is_free_longer() {
        assertThat(matched(List.of(wishing(call(1, 5), NOOR, 30)), List.of(free(NOOR, 10), free(DAAN, 100))))
                .containsExactly("1 Noor");
    }

    @Test
    void a_contact_is_held_for_who_knows_the_customer_while_she_takes_contacts_but_not_for_ever() {
        List<Candidate> both = List.of(free(NOOR, 10), free(DAAN, 100));
        assertThat(matched(List.of(wishing(call(1, 5), DAAN, 30)), both, daanIsCalling))
                .isEmpty();
        assertThat(matched(List.of(wishing(call(1, 5), DAAN, 0)), both, daanIsCalling))
                .containsExactly("1 Noor");
    }

    @Test
    void a_contact_is_not_held_for_who_is_away_or_does_not_serve_it() {
        assertThat(matched(List.of(wishing(call(1, 5), DAAN, 30)), List.of(free(NOOR, 10))))
                .containsExactly("1 Noor");
        assertThat(matched(
                        List.of(wishing(call(1, 5), DAAN, 30)),
                        List.of(free(NOOR, 10), transfersOnly(DAAN)),
                        daanIsCalling))
                .containsExactly("1 Noor");
    }

    @Test
    void what_is_held_keeps_nobody_else_from_being_served() {
        assertThat(matched(
                        List.of(wishing(call(1, 50), DAAN, 30), call(2, 5)),
                        List.of(free(NOOR, 10), free(DAAN, 100)),
                        daanIsCalling))
                .containsExactly("2 Noor");
    }
}
