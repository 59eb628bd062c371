package io.throughline.channel.phone.ari;

/**
 * The telephone of an agent in a call.
 *
 * @param up whether she has lifted the receiver
 * @param joined whether she is in the call's bridge
 * @param holding whether she pressed the hold key of her telephone
 * @param leaving whether the hub hung up; what comes of it is no news
 * @param asking the request of the hub for which it rings
 */
record Leg(String channel, String agent, boolean up, boolean joined, boolean holding, boolean leaving, String asking) {
    static Leg ringing(String channel, String agent, String asking) {
        return new Leg(channel, agent, false, false, false, false, asking);
    }

    Leg lifted() {
        return new Leg(channel, agent, true, joined, holding, leaving, asking);
    }

    Leg inBridge() {
        return new Leg(channel, agent, up, true, holding, leaving, asking);
    }

    Leg outOfBridge() {
        return new Leg(channel, agent, up, false, holding, leaving, asking);
    }

    Leg holding(boolean now) {
        return new Leg(channel, agent, up, joined, now, leaving, asking);
    }

    Leg hungUp() {
        return new Leg(channel, agent, up, joined, holding, true, asking);
    }
}
