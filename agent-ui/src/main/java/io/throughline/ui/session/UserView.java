package io.throughline.ui.session;

import io.throughline.hub.people.Role;
import io.throughline.hub.people.User;
import io.throughline.hub.queues.Queue;
import io.throughline.hub.queues.Queues;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A user as the contract has it. */
public record UserView(
        String id, String name, List<String> roles, String language, List<String> queues, Optional<String> branch) {
    /** Of this user, who is spoken to in that language. */
    public static UserView of(User user, Locale language, Queues queues) {
        String id = user.id().value();
        return new UserView(
                id,
                user.name(),
                user.roles().stream().map(Role::id).sorted().toList(),
                language.toLanguageTag(),
                queues.of(id).stream().map(Queue::id).toList(),
                user.branch());
    }
}
