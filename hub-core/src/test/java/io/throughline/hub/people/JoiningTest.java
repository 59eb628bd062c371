package io.throughline.hub.people;

import static io.throughline.hub.journal.JournalFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class JoiningTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Passwords PASSWORDS = new Passwords(VERTX, 1);

    private final People people = new MemoryPeople();
    private final ApiKeys keys = new MemoryApiKeys();
    private final Joining joining = new Joining(people, keys, PASSWORDS, InstantSource.system(), UUID::randomUUID);

    @AfterAll
    static void stop() {
        PASSWORDS.close();
        await(VERTX.close());
    }

    @Test
    void whoever_joins_signs_in_with_that_password_only() {
        await(joining.user(User.named(new UserId("noor"), "Noor Visser", Role.AGENT), "tulips and rain"));
        Optional<PasswordHash> hash = await(people.passwordOf(new UserId("noor")));
        assertThat(await(PASSWORDS.check(hash, "tulips and rain"))).isTrue();
        assertThat(await(PASSWORDS.check(hash, "tulips and sun"))).isFalse();
    }

    @Test
    void without_an_account_no_password_is_right() {
        assertThat(await(PASSWORDS.check(Optional.empty(), "anything"))).isFalse();
    }

    @Test
    void the_same_password_is_kept_differently_for_everybody() {
        assertThat(await(PASSWORDS.hash("same"))).isNotEqualTo(await(PASSWORDS.hash("same")));
    }

    @Test
    void those_who_share_a_password_all_have_it_at_once_and_are_let_in_again_without_a_change() {
        List<User> staff = List.of(agent("noor"), agent("daan"), agent("fatima"));
        await(joining.together(staff, "shown to everybody"));
        List<Optional<PasswordHash>> first = hashes(staff);
        await(joining.together(staff, "shown to everybody"));
        assertThat(hashes(staff)).isEqualTo(first).allMatch(hash -> isRight(hash, "shown to everybody"));
    }

    @Test
    void whoever_of_them_is_new_or_had_another_password_gets_this_one() {
        await(joining.user(agent("noor"), "her own"));
        await(joining.user(agent("daan"), "shown to everybody"));
        Optional<PasswordHash> kept = await(people.passwordOf(new UserId("daan")));
        List<User> staff = List.of(agent("noor"), agent("daan"), agent("fatima"));
        await(joining.together(staff, "shown to everybody"));
        assertThat(hashes(staff)).allMatch(hash -> isRight(hash, "shown to everybody"));
        assertThat(hashes(staff).get(1)).isEqualTo(kept);
    }

    private static User agent(String id) {
        return User.named(new UserId(id), id, Role.AGENT);
    }

    private List<Optional<PasswordHash>> hashes(List<User> users) {
        return users.stream().map(user -> await(people.passwordOf(user.id()))).toList();
    }

    private static boolean isRight(Optional<PasswordHash> hash, String password) {
        return await(PASSWORDS.check(hash, password));
    }

    @Test
    void the_first_administrator_is_made_where_nobody_is() {
        assertThat(await(joining.firstAdmin("first of all"))).isTrue();
        assertThat(await(joining.firstAdmin("too late"))).isFalse();
        assertThat(await(PASSWORDS.check(await(people.passwordOf(new UserId("admin"))), "first of all")))
                .isTrue();
    }
}
