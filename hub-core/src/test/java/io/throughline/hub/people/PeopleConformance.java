package io.throughline.hub.people;

import static io.throughline.hub.journal.JournalFixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of people keeps. A new store is one subclass. */
public abstract class PeopleConformance {
    private static final UserId NOOR_ID = new UserId("noor.visser");
    private static final User NOOR = User.named(NOOR_ID, "Noor Visser", Role.AGENT, Role.SUPERVISOR)
            .withBranch(Optional.of("groningen"))
            .withLanguage(Locale.ENGLISH);
    private static final PasswordHash HASH = new PasswordHash("$hash");

    private People people;

    /** A store without anybody in it. */
    protected abstract People nobody();

    @BeforeEach
    void start() {
        people = nobody();
    }

    @Test
    void a_user_is_kept_as_given() {
        assertThat(await(people.add(NOOR, HASH))).isTrue();
        assertThat(await(people.find(NOOR_ID))).contains(NOOR);
        assertThat(await(people.passwordOf(NOOR_ID))).contains(HASH);
    }

    @Test
    void an_id_is_given_once() {
        await(people.add(NOOR, HASH));
        assertThat(await(people.add(User.named(NOOR_ID, "Somebody else", Role.ADMIN), new PasswordHash("$other"))))
                .isFalse();
        assertThat(await(people.find(NOOR_ID))).contains(NOOR);
        assertThat(await(people.passwordOf(NOOR_ID))).contains(HASH);
    }

    @Test
    void somebody_unknown_is_nobody() {
        assertThat(await(people.find(NOOR_ID))).isEmpty();
        assertThat(await(people.passwordOf(NOOR_ID))).isEmpty();
        assertThat(await(people.change(NOOR_ID, user -> user.withActive(false))))
                .isEmpty();
        assertThat(await(people.setPassword(NOOR_ID, HASH))).isEmpty();
    }

    @Test
    void people_are_paged_in_the_order_of_their_ids() {
        await(people.add(User.named(new UserId("c3"), "C", Role.AGENT), HASH));
        await(people.add(User.named(new UserId("a-1"), "A", Role.AGENT), HASH));
        await(people.add(User.named(new UserId("a1"), "B", Role.AGENT), HASH));
        assertThat(await(people.after("", 2))).extracting(User::name).containsExactly("A", "B");
        assertThat(await(people.after("a1", 2))).extracting(User::name).containsExactly("C");
    }

    @Test
    void a_change_that_somebody_refuses_leaves_all_as_it_was() {
        await(people.add(NOOR, HASH));
        assertThatThrownBy(() -> await(people.change(NOOR_ID, user -> {
                    throw new IllegalStateException("not so");
                })))
                .hasStackTraceContaining("not so");
        assertThat(await(people.find(NOOR_ID))).contains(NOOR);
        assertThat(await(people.change(NOOR_ID, user -> user.withName("Noor Bos"))))
                .contains(NOOR.withName("Noor Bos"));
    }

    @Test
    void a_change_is_kept_and_the_password_stays() {
        await(people.add(NOOR, HASH));
        Optional<User> changed = await(people.change(
                NOOR_ID,
                user -> user.withActive(false).withRoles(Set.of(Role.STORE)).withNewGeneration()));
        assertThat(changed).get().extracting(User::active, User::generation).containsExactly(false, 1);
        assertThat(await(people.find(NOOR_ID))).isEqualTo(changed);
        assertThat(await(people.passwordOf(NOOR_ID))).contains(HASH);
    }

    @Test
    void another_password_is_another_generation() {
        await(people.add(NOOR, HASH));
        assertThat(await(people.setPassword(NOOR_ID, new PasswordHash("$new")))).contains(NOOR.withNewGeneration());
        assertThat(await(people.passwordOf(NOOR_ID))).contains(new PasswordHash("$new"));
    }
}
