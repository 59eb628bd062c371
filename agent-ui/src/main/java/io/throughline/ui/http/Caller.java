package io.throughline.ui.http;

import io.throughline.hub.people.ApiKey;
import io.throughline.hub.people.User;
import io.throughline.hub.story.Actor;
import java.util.Locale;
import java.util.Optional;

/** Who calls. */
public sealed interface Caller {
    /** As events remember them. */
    Actor actor();

    /**
     * Somebody who signed in.
     *
     * @param language chosen for this session
     * @param csrf what the page has to repeat with every write, to show that it is ours
     * @param session its id
     */
    record Person(User user, Locale language, String csrf, String session) implements Caller {
        @Override
        public Actor actor() {
            return Actor.agent(user.id().value(), user.name());
        }
    }

    /** A machine with its key. */
    record Machine(ApiKey key) implements Caller {
        @Override
        public Actor actor() {
            return Actor.machine(key.name());
        }
    }

    /** The person, if it is one. */
    default Optional<Person> person() {
        return this instanceof Person it ? Optional.of(it) : Optional.empty();
    }
}
