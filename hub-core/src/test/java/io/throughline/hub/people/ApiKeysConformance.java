package io.throughline.hub.people;

import static io.throughline.hub.journal.JournalFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of keys keeps. A new store is one subclass. */
public abstract class ApiKeysConformance {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final ApiKey TILL =
            new ApiKey(UUID.randomUUID(), "till 4", Set.of(Scope.STORE, Scope.EVENTS), NOON, Optional.empty());

    private ApiKeys keys;

    /** A store without any key in it. */
    protected abstract ApiKeys noKeys();

    @BeforeEach
    void start() {
        keys = noKeys();
    }

    @Test
    void a_key_is_found_by_the_hash_of_its_secret() {
        await(keys.add(TILL, "aa"));
        assertThat(await(keys.find("aa"))).contains(TILL);
        assertThat(await(keys.find("ab"))).isEmpty();
    }

    @Test
    void a_secret_has_one_key() {
        assertThat(await(keys.add(TILL, "aa"))).isTrue();
        ApiKey other = new ApiKey(UUID.randomUUID(), "other", Set.of(Scope.READ), NOON, Optional.empty());
        assertThat(await(keys.add(other, "aa"))).isFalse();
        assertThat(await(keys.newest())).containsExactly(TILL);
    }

    @Test
    void a_key_that_is_made_again_keeps_its_first_secret() {
        await(keys.add(TILL, "aa"));
        assertThat(await(keys.add(TILL, "bb"))).isFalse();
        assertThat(await(keys.find("aa"))).contains(TILL);
        assertThat(await(keys.find("bb"))).isEmpty();
    }

    @Test
    void the_newest_comes_first() {
        ApiKey later =
                new ApiKey(UUID.randomUUID(), "switch", Set.of(Scope.PHONE), NOON.plusSeconds(1), Optional.empty());
        await(keys.add(TILL, "aa"));
        await(keys.add(later, "bb"));
        assertThat(await(keys.newest())).containsExactly(later, TILL);
    }

    @Test
    void a_revoked_key_says_since_when_and_the_first_time_counts() {
        await(keys.add(TILL, "aa"));
        assertThat(await(keys.revoke(TILL.id(), NOON.plusSeconds(60)))).isTrue();
        assertThat(await(keys.revoke(TILL.id(), NOON.plusSeconds(90)))).isTrue();
        assertThat(await(keys.find("aa"))).contains(TILL.revoked(NOON.plusSeconds(60)));
    }

    @Test
    void an_unknown_key_cannot_be_revoked() {
        assertThat(await(keys.revoke(UUID.randomUUID(), NOON))).isFalse();
    }
}
