package io.throughline.hub.people;

import static io.throughline.hub.journal.JournalFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class KeyRingTest {
    private static final ApiSecret SECRET = ApiSecret.random();
    private static final ApiKey KEY =
            new ApiKey(UUID.randomUUID(), "till", Set.of(Scope.STORE), Instant.EPOCH, Optional.empty());

    private final MemoryApiKeys keys = new MemoryApiKeys();
    private final AtomicLong nanos = new AtomicLong();
    private final KeyRing ring = new KeyRing(keys, nanos::get);

    @Test
    void a_secret_opens_with_its_key_only() {
        await(keys.add(KEY, SECRET.hash()));
        assertThat(await(ring.holderOf(SECRET))).contains(KEY);
        assertThat(await(ring.holderOf(ApiSecret.random()))).isEmpty();
    }

    @Test
    void a_revoked_key_is_refused_as_soon_as_the_memory_fades() {
        await(keys.add(KEY, SECRET.hash()));
        await(ring.holderOf(SECRET));
        await(keys.revoke(KEY.id(), Instant.EPOCH));
        nanos.addAndGet(KeyRing.MEMORY.toNanos() + 1);
        assertThat(await(ring.holderOf(SECRET))).isEmpty();
    }

    @Test
    void a_bearer_is_read_in_any_case_and_nothing_else_is() {
        assertThat(KeyRing.bearer("bearer  abc ")).contains(new ApiSecret("abc"));
        assertThat(KeyRing.bearer("Basic abc")).isEmpty();
        assertThat(KeyRing.bearer("Bearer ")).isEmpty();
    }

    @Test
    void secrets_do_not_print_themselves() {
        assertThat(SECRET).hasToString("(secret)");
        assertThat(SECRET.value()).hasSizeGreaterThan(40);
    }
}
