package io.throughline.hub.routing;

import static io.throughline.hub.routing.Waiting.DAAN;
import static io.throughline.hub.routing.Waiting.NOOR;
import static io.throughline.hub.routing.Waiting.NOW;
import static io.throughline.hub.routing.Waiting.able;
import static io.throughline.hub.routing.Waiting.call;
import static io.throughline.hub.routing.Waiting.chat;
import static io.throughline.hub.routing.Waiting.contact;
import static io.throughline.hub.routing.Waiting.free;
import static io.throughline.hub.routing.Waiting.matched;
import static io.throughline.hub.routing.Waiting.waiting;
import static io.throughline.hub.routing.Waiting.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactState;
import io.throughline.hub.queues.Ability;
import io.throughline.hub.queues.Capacity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CapacityIsNeverExceededTest {
    private static final Ability TWO_CHATS = new Ability(Map.of(), new Capacity(2, 1, false));
    private static final Ability INTERRUPTIBLE = new Ability(Map.of(), new Capacity(3, 1, true));

    @Test
    void the_longest_waiting_contact_goes_to_the_longest_free_agent() {
        assertThat(matched(List.of(call(1, 5), call(2, 50)), List.of(free(NOOR, 10), free(DAAN, 100))))
                .containsExactly("2 Daan", "1 Noor");
    }

    @Test
    void one_call_takes_all_of_an_agent() {
        assertThat(matched(List.of(call(1, 5), call(2, 50), chat(3, 9)), List.of(free(NOOR, 10))))
                .containsExactly("2 Noor");
    }

    @Test
    void at_most_three_chats_at_a_time_unless_her_capacity_says_otherwise() {
        List<Demand> chats = List.of(chat(1, 5), chat(2, 6), chat(3, 7), chat(4, 8));
        assertThat(matched(chats, List.of(free(NOOR, 10)))).hasSize(3);
        assertThat(matched(chats, List.of(able(NOOR, 10, TWO_CHATS)))).hasSize(2);
    }

    @Test
    void who_chats_is_called_only_if_she_may_be_interrupted() {
        Contact chatting = with(NOOR, 1, Channel.WEB);
        assertThat(matched(List.of(call(2, 5)), List.of(free(NOOR, 10)), chatting))
                .isEmpty();
        assertThat(matched(List.of(call(2, 5)), List.of(able(NOOR, 10, INTERRUPTIBLE)), chatting))
                .containsExactly("2 Noor");
    }

    @Test
    void who_calls_gets_nothing_else_even_if_she_may_be_interrupted() {
        Contact calling = with(NOOR, 1, Channel.PHONE);
        assertThat(matched(List.of(call(2, 5), chat(3, 5)), List.of(able(NOOR, 10, INTERRUPTIBLE)), calling))
                .isEmpty();
    }

    @Test
    void visits_are_counted_apart() {
        Ability counter = new Ability(Map.of(), new Capacity(3, 2, true));
        List<Demand> visits = List.of(waiting(1, Channel.STORE, 5), waiting(2, Channel.STORE, 6));
        assertThat(matched(visits, List.of(free(NOOR, 10)))).hasSize(1);
        assertThat(matched(visits, List.of(able(NOOR, 10, counter)))).hasSize(2);
        assertThat(matched(List.of(call(3, 5)), List.of(able(NOOR, 10, counter)), with(NOOR, 4, Channel.STORE)))
                .isEmpty();
    }

    @Test
    void whoever_wraps_up_a_call_gets_no_other() {
        Contact wrapping = contact(1, Channel.PHONE, ContactState.WRAP_UP, Optional.of(NOOR), 60);
        assertThat(matched(List.of(call(2, 5)), List.of(free(NOOR, 10)), wrapping))
                .isEmpty();
    }

    @Test
    void what_was_offered_counts_before_the_floor_shows_it() {
        Contact offered = call(1, 60).contact();
        Loads loads = Loads.of(List.of(offered), id -> Optional.of(NOOR));
        assertThat(Matching.match(List.of(call(2, 5)), List.of(free(NOOR, 10)), loads, NOW))
                .isEmpty();
    }
}
