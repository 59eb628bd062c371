package io.throughline.hub.people;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the keys of machines are kept. */
public interface ApiKeys {
    /** Holds whether the key is new; one whose id or secret is kept already is left as it is. */
    Future<Boolean> add(ApiKey key, String secretHash);

    /** Holds the key with this hash of its secret, revoked or not. */
    Future<Optional<ApiKey>> find(String secretHash);

    /** Holds the newest keys, revoked ones too, at most {@value #MOST}. */
    Future<List<ApiKey>> newest();

    /** Refuses the key from now on; holds whether there is such a key. */
    Future<Boolean> revoke(UUID id, Instant at);

    /** How many keys are listed at most. */
    int MOST = 200;
}
