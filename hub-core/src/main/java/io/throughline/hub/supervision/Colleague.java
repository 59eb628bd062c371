package io.throughline.hub.supervision;

import java.util.Set;

/**
 * Somebody who takes contacts.
 *
 * @param id the sign-in name
 * @param queues whose contacts are offered to them
 */
public record Colleague(String id, String name, Set<String> queues) {
    public Colleague {
        queues = Set.copyOf(queues);
    }
}
