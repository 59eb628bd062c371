package io.throughline.ui.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.hub.people.Role;
import io.throughline.hub.people.User;
import io.throughline.hub.people.UserId;
import io.throughline.hub.problem.FlawedRequest;
import io.throughline.hub.problem.ProblemException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubscriptionTest {
    private static final UUID SANNE = UUID.fromString("0b7b6b4e-94b3-4b0a-9a55-2b7d6f5b6c01");

    private static User user(Role role) {
        return User.named(new UserId("noor"), "Noor Visser", role);
    }

    @Test
    void a_desk_is_what_concerns_me_and_what_waits_in_my_queues() {
        assertThat(Subscription.addresses(List.of("desk"), user(Role.AGENT), List.of("service", "web")))
                .containsExactlyInAnyOrder("agent:noor", "queue:service", "queue:web");
    }

    @Test
    void stories_are_for_those_who_talk_with_customers() {
        List<String> topics = List.of("story:" + SANNE);
        assertThat(Subscription.addresses(topics, user(Role.STORE), List.of()))
                .containsExactly(Subscription.ofStory(SANNE));
        assertThatThrownBy(() -> Subscription.addresses(topics, user(Role.ADMIN), List.of()))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void the_wallboard_is_for_those_who_watch_over_the_floor() {
        List<String> topics = List.of("wallboard");
        assertThat(Subscription.addresses(topics, user(Role.SUPERVISOR), List.of()))
                .containsExactly(Subscription.WALLBOARD);
        assertThatThrownBy(() -> Subscription.addresses(topics, user(Role.AGENT), List.of()))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void what_is_no_topic_is_refused_and_so_are_too_many() {
        assertThatThrownBy(() -> Subscription.addresses(List.of("agent:ineke"), user(Role.AGENT), List.of()))
                .isInstanceOf(FlawedRequest.class);
        assertThatThrownBy(() -> Subscription.addresses(Collections.nCopies(21, "desk"), user(Role.AGENT), List.of()))
                .isInstanceOf(FlawedRequest.class);
    }
}
