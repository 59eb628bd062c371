package io.throughline.channel.phone.ari;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of one call in Asterisk.
 *
 * @param id the hub's id of it
 * @param channel the caller's channel
 * @param from the caller's number as told
 * @param to the number that was dialled
 * @param bridge in which caller and agent hear each other, once there is one
 * @param refused the request of the hub for which a telephone was tried in vain
 * @param digits what the caller keyed in since the last {@code #}
 * @param left that the caller put the receiver down, before the channel is gone
 */
record Call(
        String id,
        String channel,
        String from,
        String to,
        Place place,
        boolean answered,
        Optional<String> bridge,
        List<Leg> legs,
        String refused,
        String digits,
        boolean left,
        boolean leaving) {
    /** The channel ids of customers whom the hub calls begin so. */
    static final String OUT = "out-";

    /** Where the caller is; she may be a customer whom the hub calls. */
    enum Place {
        /** Her telephone does not ring yet: the agent lifts the receiver first. */
        ABSENT,
        /** Her telephone rings. */
        CALLED,
        /** Nothing has been done for her yet. */
        NOWHERE,
        /** She hears music. */
        MUSIC,
        /** She is told something; after that there is no music by itself. */
        TOLD,
        /** She is in the bridge. */
        BRIDGE,
        /** She is not on the line any more. */
        GONE
    }

    Call {
        legs = List.copyOf(legs);
    }

    static Call of(String id, String channel, String from, String to) {
        return new Call(id, channel, from, to, Place.NOWHERE, false, Optional.empty(), List.of(), "", "", false, false);
    }

    /** A call that the hub makes; {@code number} is the customer's. */
    static Call out(String id, String channel, String number) {
        return of(id, channel, number, "");
    }

    /** Whether the customer is called by the hub. */
    boolean isOut() {
        return channel.startsWith(OUT);
    }

    /** Whether the customer whom the hub calls has not answered. */
    boolean dialling() {
        return place == Place.ABSENT || place == Place.CALLED;
    }

    boolean gone() {
        return place == Place.GONE;
    }

    Optional<Leg> leg(String legChannel) {
        return legs.stream().filter(leg -> leg.channel().equals(legChannel)).findFirst();
    }

    /** The telephone of this agent, unless the hub has hung it up. */
    Optional<Leg> legOf(String agent) {
        return legs.stream()
                .filter(leg -> leg.agent().equals(agent) && !leg.leaving())
                .findFirst();
    }

    Call with(Leg changed) {
        List<Leg> all = new ArrayList<>(legs);
        all.removeIf(leg -> leg.channel().equals(changed.channel()));
        all.add(changed);
        return with(all);
    }

    Call without(String legChannel) {
        return with(
                legs.stream().filter(leg -> !leg.channel().equals(legChannel)).toList());
    }

    private Call with(List<Leg> all) {
        return new Call(id, channel, from, to, place, answered, bridge, all, refused, digits, left, leaving);
    }

    Call in(Place now) {
        return new Call(id, channel, from, to, now, answered, bridge, legs, refused, digits, left, leaving);
    }

    Call isAnswered() {
        return new Call(id, channel, from, to, place, true, bridge, legs, refused, digits, left, leaving);
    }

    Call over(String newBridge) {
        return new Call(
                id, channel, from, to, place, answered, Optional.of(newBridge), legs, refused, digits, left, leaving);
    }

    /** There is no bridge any more, so nobody is in it. */
    Call bridgeClosed() {
        Place now = place == Place.BRIDGE ? Place.NOWHERE : place;
        List<Leg> out = legs.stream().map(Leg::outOfBridge).toList();
        return new Call(id, channel, from, to, now, answered, Optional.empty(), out, refused, digits, left, leaving);
    }

    Call inVain(String asking) {
        return new Call(id, channel, from, to, place, answered, bridge, legs, asking, digits, left, leaving);
    }

    Call keyed(String keys) {
        return new Call(id, channel, from, to, place, answered, bridge, legs, refused, keys, left, leaving);
    }

    Call hungUpByCaller() {
        return new Call(id, channel, from, to, place, answered, bridge, legs, refused, digits, true, leaving);
    }

    Call notHungUp() {
        return new Call(id, channel, from, to, place, answered, bridge, legs, refused, digits, left, false);
    }

    Call hungUpByHub() {
        return new Call(id, channel, from, to, place, answered, bridge, legs, refused, digits, left, true);
    }
}
