package io.throughline.hub.contact;

import io.throughline.hub.story.Actor;

/** A member of staff as events remember them. */
public record AgentRef(String id, String name) {
    /** The member of staff who does something. */
    public static AgentRef of(Actor actor) {
        return new AgentRef(actor.id(), actor.name());
    }
}
