package io.throughline.ui.contract;

import io.throughline.hub.people.Role;
import io.throughline.hub.people.Scope;
import java.util.Set;

/**
 * Who may call an operation.
 *
 * @param open to everybody, signed in or not
 * @param roles of people
 * @param scopes of keys; any one of them is enough
 */
public record Access(boolean open, Set<Role> roles, Set<Scope> scopes) {
    public Access {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }
}
