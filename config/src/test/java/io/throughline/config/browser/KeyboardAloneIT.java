package io.throughline.config.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No mouse: what is done most can be done with keys alone, and no key that belongs to a text does anything else. */
@ExtendWith(StageSetting.class)
@Tag("browser")
class KeyboardAloneIT {
    private static final String WORDS = "Ik ben nog bezig met een zin die af moet";
    private static final int HALF = 20;

    private final Stage stage;

    KeyboardAloneIT(Stage stage) {
        this.stage = stage;
    }

    @Test
    void a_call_is_accepted_handed_over_and_taken_over() {
        try (Screen phone = stage.screen(Look.USUAL).open("/phone");
                Screen daan = stage.screen(Look.USUAL).signIn("agent2", "/desk").available();
                Screen fatima =
                        stage.screen(Look.USUAL).signIn("tech1", "/desk").available()) {
            phone.page().locator("#caller").selectOption("emma");
            phone.button("^Klantenservice").click();
            daan.button("^Aannemen").waitFor();
            daan.press("F8");
            assertThat(daan.page().locator("tl-composer")).isVisible();
            daan.handsOver("Techn");
            fatima.button("^Aannemen").waitFor();
            fatima.press("F8");
            fatima.button("^Gelezen, ik neem het over").waitFor();
            fatima.press("F8");
            daan.shows("Gelezen door Fatima el Amrani");
            phone.button("^Ophangen").click();
            fatima.wrapsUp();
            daan.leaves();
            fatima.leaves();
        }
    }

    @Test
    void a_return_takes_two_scans_a_digit_and_f8() {
        try (Screen joris = stage.screen(Look.USUAL).signIn("store1", "/store")) {
            joris.scan("W-2026-1204");
            joris.shows("Bestelling W-2026-1204");
            joris.scan("getij-8");
            assertThat(joris.page().locator("li.chosen")).hasCount(1);
            joris.press("5");
            assertThat(joris.button("^5 Bedacht zich")).hasAttribute("aria-pressed", "true");
            // Enter never moves money.
            joris.press("Enter");
            joris.shows("Geld terug: € 599,00");
            joris.press("F8");
            joris.shows("Klaar: retour");
        }
    }

    @Test
    void a_ringing_call_takes_neither_the_focus_nor_a_letter() {
        try (Screen phone = stage.screen(Look.USUAL).open("/phone");
                Screen daan = stage.screen(Look.USUAL).signIn("agent2", "/desk").available()) {
            Locator field = daan.page().locator("tl-queue input");
            daan.press("/");
            assertThat(field).isFocused();
            daan.type(WORDS.substring(0, HALF));
            phone.page().locator("#caller").selectOption("unknown");
            phone.button("^Klantenservice").click();
            daan.button("^Aannemen").waitFor();
            daan.type(WORDS.substring(HALF));
            assertThat(field).isFocused();
            assertThat(field).hasValue(WORDS);
            assertThat(daan.button("^Aannemen")).isVisible();
            phone.button("^Ophangen").click();
            assertThat(daan.button("^Aannemen")).isHidden();
            daan.leaves();
        }
    }
}
