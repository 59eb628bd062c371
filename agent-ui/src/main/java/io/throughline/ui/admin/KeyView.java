package io.throughline.ui.admin;

import io.throughline.hub.people.ApiKey;
import io.throughline.hub.people.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A machine's key as the contract has it. */
record KeyView(UUID id, String name, List<String> scopes, Instant createdAt, Optional<Instant> revokedAt) {
    static KeyView of(ApiKey key) {
        return new KeyView(
                key.id(),
                key.name(),
                key.scopes().stream().map(Scope::id).sorted().toList(),
                key.createdAt(),
                key.revokedAt());
    }
}
