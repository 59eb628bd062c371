package io.throughline.hub.people;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is known of a machine's key; the secret itself is not kept.
 *
 * @param name of the machine, for people
 * @param revokedAt since when it is refused
 */
public record ApiKey(UUID id, String name, Set<Scope> scopes, Instant createdAt, Optional<Instant> revokedAt) {
    public ApiKey {
        scopes = Set.copyOf(scopes);
    }

    /** Whether a machine may still use it. */
    public boolean isValid() {
        return revokedAt.isEmpty();
    }

    /** The same, refused from then on. */
    public ApiKey revoked(Instant at) {
        return new ApiKey(id, name, scopes, createdAt, Optional.of(revokedAt.orElse(at)));
    }
}
