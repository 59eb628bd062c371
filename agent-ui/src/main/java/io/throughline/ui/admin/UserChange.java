package io.throughline.ui.admin;

import io.throughline.hub.people.Role;
import io.throughline.hub.people.User;
import io.throughline.ui.http.Request;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is to be different about somebody; what is absent stays as it is.
 *
 * @param moves whether a branch was named, which may be none
 */
record UserChange(Wanted wanted, boolean moves) {
    /** As it is sent. */
    record Wanted(
            Optional<String> name,
            Optional<Set<String>> roles,
            Optional<String> branch,
            Optional<String> password,
            Optional<Boolean> active) {}

    static UserChange of(Request request) {
        return new UserChange(
                request.body(Wanted.class), request.body(Map.class).containsKey("branch"));
    }

    Optional<String> password() {
        return wanted.password();
    }

    /** Sessions end with other roles, or when somebody is let in no longer. */
    User applied(User user) {
        User changed = user.withName(wanted.name().map(String::strip).orElse(user.name()))
                .withRoles(wanted.roles().map(UserChange::roles).orElse(user.roles()))
                .withBranch(moves ? wanted.branch() : user.branch())
                .withActive(wanted.active().orElse(user.active()));
        boolean sameRights = changed.roles().equals(user.roles()) && changed.active() == user.active();
        return sameRights ? changed : changed.withNewGeneration();
    }

    private static Set<Role> roles(Set<String> ids) {
        return ids.stream().map(Role::of).collect(Collectors.toSet());
    }
}
