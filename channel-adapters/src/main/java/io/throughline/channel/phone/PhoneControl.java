package io.throughline.channel.phone;

import io.throughline.hub.contact.AgentRef;
import io.vertx.core.Future;

/**
 * What the hub asks of a telephone system. Every method may be called again for what is done already, and holds when the
 * system has taken the order; that it was carried out is told by the system's events. For a call that the system does
 * not know (any more) nothing happens.
 */
public interface PhoneControl {
    /** Lets caller and agent hear each other. */
    Future<Void> connect(String call, AgentRef agent);

    /** Lets the caller wait with music; the agent stays hers. */
    Future<Void> hold(String call);

    /** Lets them hear each other again. */
    Future<Void> resume(String call);

    /** Lets the caller wait in a queue, with music; whoever talks to her is free again. */
    Future<Void> queue(String call, String queue);

    /** Ends the call. */
    Future<Void> hangUp(String call);
}
