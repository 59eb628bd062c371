package io.throughline.channel.web;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives browsers a name of 128 random bits and a sealed token to prove it with; it is good for a limited time. */
public final class VisitorTokens {
    private static final Pattern FORM = Pattern.compile("1\\.([A-Za-z0-9_-]{22})\\.([0-9]{1,12})");
    private static final int MAX_LENGTH = 200;
    private static final int BYTES = 16;

    private final Seal seal;
    private final Duration good;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    /** Tokens sealed with this secret of the hub, good for so long. */
    public VisitorTokens(byte[] secret, Duration good, InstantSource clock) {
        this.seal = new Seal(secret, "visitor");
        this.good = good;
        this.clock = clock;
    }

    /** A name that nobody had before. */
    String newVisitor() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String tokenFor(String visitor) {
        return seal.seal("1." + visitor + "." + clock.instant().plus(good).getEpochSecond());
    }

    /** The visitor whose token it is; empty when it is forged or too old. */
    Optional<String> visitor(String token) {
        return Optional.of(token)
                .filter(text -> text.length() <= MAX_LENGTH)
                .flatMap(seal::open)
                .map(FORM::matcher)
                .filter(Matcher::matches)
                .filter(found -> clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(found.group(2)))))
                .map(found -> found.group(1));
    }
}
