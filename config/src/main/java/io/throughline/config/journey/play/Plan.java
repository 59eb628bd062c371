package io.throughline.config.journey.play;

import io.throughline.config.journey.hub.HubAddress;
import java.time.Duration;
import java.util.List;

/**
 * How a journey is to be lived.
 *
 * @param key of a machine that may send events and read stories
 * @param password of the colleagues
 * @param colleagues sign-in names; who fits no role stays at home
 * @param copies how often
 * @param parallel how many at a time
 * @param patience how long to wait for anything
 * @param seed of the invented people
 */
public record Plan(
        HubAddress hub,
        String key,
        String password,
        List<String> colleagues,
        int copies,
        int parallel,
        Pace pace,
        Duration patience,
        long seed) {}
