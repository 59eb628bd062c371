package io.throughline.channel.phone.ari;

import io.throughline.channel.phone.OpenCalls;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Knows what a caller who waits is to be told now. To be used on one thread. */
final class Announcer {
    /** Who is put through at once is not kept from it by being told that she is next. */
    static final Duration FIRST = Duration.ofSeconds(3);

    private final Announcing plan;
    private final OpenCalls wanted;
    private final InstantSource clock;

    Announcer(Announcing plan, OpenCalls wanted, InstantSource clock) {
        this.plan = plan;
        this.wanted = wanted;
        this.clock = clock;
    }

    /** What one caller was told. */
    static final class Told {
        private boolean welcomed;
        private Instant next;

        private Told(boolean welcomed, Instant next) {
            this.welcomed = welcomed;
            this.next = next;
        }
    }

    /** A caller is there; {@code before} when she was already before anybody listened. */
    Told begin(boolean before) {
        return new Told(before || plan.welcome().isEmpty(), clock.instant().plus(FIRST));
    }

    /** What this caller, who waits, is to be told now; taken as told. Empty most of the time. */
    List<String> due(String call, Told told) {
        if (!told.welcomed) {
            told.welcomed = true;
            return plan.welcome();
        }
        if (plan.every().isEmpty() || clock.instant().isBefore(told.next)) {
            return List.of();
        }
        told.next = clock.instant().plus(plan.every().get());
        return wanted.standing(call).map(PlaceSounds::of).orElse(List.of());
    }
}
