package io.throughline.ui.admin;

import io.throughline.hub.people.Role;
import io.throughline.hub.people.User;
import io.throughline.hub.queues.Queue;
import io.throughline.hub.queues.Queues;
import java.util.List;
import java.util.Optional;

/** Somebody who may sign in, as the contract has it for administrators. */
record UserAccount(
        String id,
        String name,
        List<String> roles,
        String language,
        List<String> queues,
        Optional<String> branch,
        boolean active) {
    static UserAccount of(User user, Queues queues) {
        String id = user.id().value();
        return new UserAccount(
                id,
                user.name(),
                user.roles().stream().map(Role::id).sorted().toList(),
                user.language().toLanguageTag(),
                queues.of(id).stream().map(Queue::id).toList(),
                user.branch(),
                user.active());
    }
}
