package io.throughline.ui.admin;

import io.throughline.hub.people.Role;
import io.throughline.hub.people.User;
import io.throughline.hub.people.UserId;
import io.throughline.ui.http.Languages;
import java.util.Optional;
import java.util.Set;

/** Somebody who is to be let in. */
record NewUser(
        String id,
        String name,
        Set<String> roles,
        Optional<String> language,
        Optional<String> branch,
        String password) {
    User user() {
        User user = User.named(
                        new UserId(id),
                        name.strip(),
                        roles.stream().map(Role::of).toArray(Role[]::new))
                .withBranch(branch);
        return language.flatMap(Languages::of).map(user::withLanguage).orElse(user);
    }
}
