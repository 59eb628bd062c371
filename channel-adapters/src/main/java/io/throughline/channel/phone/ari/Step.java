package io.throughline.channel.phone.ari;

import java.util.List;

/**
 * One thing to ask of Asterisk, so that a call comes nearer to what the hub wants. Channels and bridges get their ids from
 * the hub, so that asking again does no harm.
 */
sealed interface Step {
    /** Takes the caller's call. */
    record Answer() implements Step {}

    /** Lets the caller hear music. */
    record Music() implements Step {}

    /** Tells the caller something, one sound after the other; ends her music. */
    record Tell(List<String> sounds) implements Step {
        public Tell {
            sounds = List.copyOf(sounds);
        }
    }

    /** Calls the agent's telephone, under a new channel id. */
    record Ring(String agent, String asking, String caller) implements Step {}

    /** Calls the customer whom this agent wants to speak; the agent hears it ring. */
    record Dial(Leg leg) implements Step {}

    /** Calls it no longer, or hangs it up. */
    record Cancel(Leg leg, boolean answeredElsewhere) implements Step {}

    /** Makes the call's bridge. */
    record OpenBridge() implements Step {}

    /** Takes the call's bridge away. */
    record CloseBridge(String bridge) implements Step {}

    /** Lets the agent in. */
    record JoinAgent(String bridge, Leg leg) implements Step {}

    /** Lets the caller in, and ends her music. */
    record JoinCaller(String bridge) implements Step {}

    /** Takes the caller out of the bridge. */
    record PartCaller(String bridge) implements Step {}

    /** Hangs up the caller. */
    record HangUp() implements Step {}
}
