package io.throughline.ui.pages;

import io.throughline.hub.people.Role;
import java.util.List;
import java.util.Set;

/**
 * A page of the front end.
 *
 * @param name it is at {@code /name} and comes from {@code webroot/name.html}
 * @param roles who may open it; everybody when there are none
 */
public record Page(String name, Set<Role> roles) {
    /** The pages for people who work here; the first one that somebody may open is where they begin. */
    public static final List<Page> STAFF = List.of(
            new Page("admin", Set.of(Role.ADMIN)),
            new Page("supervisor", Set.of(Role.SUPERVISOR, Role.ADMIN)),
            new Page("store", Set.of(Role.STORE, Role.SUPERVISOR)),
            new Page("desk", Set.of(Role.AGENT, Role.SUPERVISOR)));

    /** Where people sign in. */
    public static final Page SIGN_IN = new Page("sign-in", Set.of());

    /** The shop and the telephone of a demonstration. */
    public static final List<Page> DEMO = List.of(new Page("shop", Set.of()), new Page("phone", Set.of()));

    public Page {
        roles = Set.copyOf(roles);
    }

    /** Where it is. */
    public String path() {
        return "/" + name;
    }

    /** Whether it is for everybody, signed in or not. */
    boolean open() {
        return roles.isEmpty();
    }
}
