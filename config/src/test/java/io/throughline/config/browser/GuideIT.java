package io.throughline.config.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import io.throughline.config.root.RunningHub;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makes the pictures of {@code docs/desk.md} and {@code docs/desk.nl.md}, out of one story that is lived for them:
 * {@code -Dguide=docs/pictures} lays them where the guide shows them.
 */
@ExtendWith(StageSetting.class)
@Tag("browser")
class GuideIT {
    private static final Path PICTURES = Path.of(System.getProperty("guide", "target/guide"));
    private static final int QUALITY = 65;
    private static final String TOLD = "Hij blaast alleen koude lucht, op elke stand";
    private static final String REPLY = "Ja hoor, dat kan nog. Welke maat wilt u";

    @TempDir
    static Path data;

    private final Stage stage;

    GuideIT(Stage stage) {
        this.stage = stage;
    }

    @Test
    void pictures_of_a_day_at_the_desk() {
        try (RunningHub hub = RunningHub.start(data);
                Screen shop = stage.screen(hub.base(), Look.USUAL).open("/shop");
                Screen phone = stage.screen(hub.base(), Look.USUAL).open("/phone");
                Screen noor = stage.screen(hub.base(), Look.USUAL)
                        .signIn("agent1", "/desk")
                        .available()) {
            searches(shop);
            phone.button("^Klantenservice").click();
            noor.shows("Gaat nu over", "Sanne de Wit", "haardroger blaast koud");
            pictures(noor, "ringing");
            noor.press("F8");
            talks(noor);
            pictures(noor, "conversation");
            for (Look look : looks()) {
                noor.look(look);
                noor.press("o");
                noor.page().locator("tl-handover dialog").waitFor();
                assertThat(noor.page().locator("#why")).isVisible();
                picture(noor, "handover", look);
                noor.press("Escape");
            }
            noor.look(Look.USUAL);
            noor.handsOver("Technische");
            confirms(hub);
            phone.button("^Ophangen").click();
            assertThat(noor.page().locator(".toast")).hasCount(0); // it goes by itself
            chats(hub, noor);
            assertThat(noor.complaints()).isEmpty();
        }
    }

    private static void searches(Screen shop) {
        shop.button("^Ja, kijk mee").click();
        shop.button("^Aanmelden").click();
        shop.button("Sanne de Wit").click();
        shop.shows("Dag Sanne de Wit");
        shop.page().locator("input[type=search]").fill("haardroger blaast koud");
        shop.press("Enter");
        shop.shows("Gezocht: haardroger blaast koud");
    }

    private static void talks(Screen noor) {
        assertThat(noor.page().locator("tl-contact-bar select")).isEnabled();
        noor.page().locator("tl-contact-bar select").selectOption("broken-product");
        noor.button("^Wat is er mis").click();
        noor.type(TOLD);
        noor.press("Enter");
        assertThat(noor.page().locator("tl-questions .known", new Page.LocatorOptions().setHasText("Wat is er mis")))
                .containsText(TOLD);
    }

    private void confirms(RunningHub hub) {
        try (Screen fatima =
                stage.screen(hub.base(), Look.USUAL).signIn("tech1", "/desk").available()) {
            fatima.button("^Aannemen").waitFor();
            fatima.press("F8");
            fatima.button("^Gelezen, ik neem het over").waitFor();
            pictures(fatima, "briefing");
            fatima.press("F8");
            assertThat(fatima.page().locator("tl-handoff-card").first()).containsText("Gelezen door");
            fatima.leaves();
        }
    }

    /** A chat in which the customer says something while a reply is written. */
    private void chats(RunningHub hub, Screen noor) {
        try (Screen shop = stage.screen(hub.base(), Look.USUAL).open("/shop")) {
            shop.button("^Nee, dank u").click();
            shop.button("^Chat").click();
            says(shop, "Kunt u mijn bestelling nog wijzigen?");
            noor.button("^Aannemen").waitFor();
            noor.press("F8");
            noor.button("^Beëindigen").waitFor();
            noor.press("r");
            assertThat(noor.page().locator("tl-composer textarea")).isFocused();
            noor.type(REPLY);
            says(shop, "Laat maar, het is al gelukt!");
            assertThat(noor.page().locator("tl-conversation-log")).containsText("al gelukt");
            noor.press("Control+Enter");
            assertThat(noor.page().locator("tl-composer .came")).isVisible();
            pictures(noor, "held-back");
        }
    }

    private static void says(Screen shop, String text) {
        shop.page().locator("contact-chat textarea").fill(text);
        shop.press("Enter");
    }

    private static List<Look> looks() {
        return List.of(
                new Look("en", ColorScheme.DARK, 1366, 768),
                new Look("en", ColorScheme.LIGHT, 1366, 768),
                new Look("nl", ColorScheme.DARK, 1366, 768),
                Look.USUAL);
    }

    private static void pictures(Screen screen, String name) {
        for (Look look : looks()) {
            screen.look(look);
            picture(screen, name, look);
        }
    }

    private static void picture(Screen screen, String name, Look look) {
        screen.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setType(ScreenshotType.JPEG)
                        .setQuality(QUALITY)
                        .setPath(PICTURES.resolve(name + "." + look.name() + ".jpg")));
    }
}
