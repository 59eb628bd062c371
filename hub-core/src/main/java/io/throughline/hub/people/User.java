package io.throughline.hub.people;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who may sign in.
 *
 * @param branch the shop they work in
 * @param active false for somebody who left; never deleted, for they stand in stories
 * @param generation grows with every change of password, roles or activity; sessions of an older one are over
 */
public record User(
        UserId id,
        String name,
        Set<Role> roles,
        Locale language,
        Optional<String> branch,
        boolean active,
        int generation) {
    public User {
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("'" + id + "' needs at least one role");
        }
    }

    /** Somebody new, who speaks Dutch until they say otherwise. */
    public static User named(UserId id, String name, Role... roles) {
        return new User(id, name, Set.of(roles), Locale.forLanguageTag("nl"), Optional.empty(), true, 0);
    }

    /** The same in this shop. */
    public User withBranch(Optional<String> other) {
        return new User(id, name, roles, language, other, active, generation);
    }

    /** The same, spoken to in this language. */
    public User withLanguage(Locale other) {
        return new User(id, name, roles, other, branch, active, generation);
    }

    /** The same under another name. */
    public User withName(String other) {
        return new User(id, other, roles, language, branch, active, generation);
    }

    /** The same with other roles. */
    public User withRoles(Set<Role> others) {
        return new User(id, name, others, language, branch, active, generation);
    }

    /** The same, let in or no longer. */
    public User withActive(boolean other) {
        return new User(id, name, roles, language, branch, other, generation);
    }

    /** The same, whose sessions until now are over. */
    public User withNewGeneration() {
        return new User(id, name, roles, language, branch, active, generation + 1);
    }
}
