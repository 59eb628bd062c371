package io.throughline.hub.people;

import static io.throughline.hub.journal.JournalFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of sign-ins keeps. A new store is one subclass. */
public abstract class SignInsConformance {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final SignIn NOOR = signIn(NOON, Locale.forLanguageTag("nl"), 3);

    private SignIns signIns;

    /** A store in which nobody is signed in. */
    protected abstract SignIns nobody();

    private static SignIn signIn(Instant seen, Locale language, int generation) {
        return new SignIn("aa", new UserId("noor"), generation, NOON, seen, language, "token");
    }

    @BeforeEach
    void start() {
        signIns = nobody();
        await(signIns.add(NOOR));
    }

    private Optional<SignIn> found() {
        return await(signIns.find("aa"));
    }

    @Test
    void a_sign_in_is_found_by_its_id() {
        assertThat(found()).contains(NOOR);
        assertThat(await(signIns.find("bb"))).isEmpty();
    }

    @Test
    void the_latest_sign_of_life_counts() {
        await(signIns.seen("aa", NOON.plusSeconds(60)));
        await(signIns.seen("aa", NOON.plusSeconds(30)));
        assertThat(found()).contains(signIn(NOON.plusSeconds(60), NOOR.language(), 3));
    }

    @Test
    void another_language_and_the_next_generation_are_kept() {
        await(signIns.speak("aa", Locale.ENGLISH));
        await(signIns.renew("aa", 4));
        assertThat(found()).contains(signIn(NOON, Locale.ENGLISH, 4));
    }

    @Test
    void what_ended_stays_ended_whatever_is_still_under_way() {
        await(signIns.end("aa"));
        await(signIns.seen("aa", NOON.plusSeconds(60)));
        await(signIns.speak("aa", Locale.ENGLISH));
        await(signIns.renew("aa", 4));
        assertThat(found()).isEmpty();
    }

    @Test
    void those_without_a_sign_of_life_are_forgotten() {
        SignIn later = new SignIn("bb", new UserId("daan"), 1, NOON, NOON.plusSeconds(2), Locale.ENGLISH, "other");
        await(signIns.add(later));
        await(signIns.forget(NOON.plusSeconds(1)));
        assertThat(found()).isEmpty();
        assertThat(await(signIns.find("bb"))).contains(later);
    }
}
