package io.throughline.ui.desk;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.story.Actor;

/** Somebody with a name. */
public record NamedView(String id, String name) {
    static NamedView of(AgentRef agent) {
        return new NamedView(agent.id(), agent.name());
    }

    static NamedView of(Actor actor) {
        return new NamedView(actor.id(), actor.name());
    }
}
