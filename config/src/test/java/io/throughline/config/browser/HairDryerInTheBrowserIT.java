package io.throughline.config.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.throughline.config.root.RunningHub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The first story, by hand: she searches the website, asks in the chat, phones, is put through, and goes to another branch
 * than the one she bought in. Everybody has a browser of their own, nobody loads a page anew, and nobody asks twice.
 */
@ExtendWith(StageSetting.class)
@Tag("browser")
class HairDryerInTheBrowserIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOLD = "Hij blaast alleen koude lucht, op elke stand";
    private static final String RECEIPT = "BRD-2026-0042";
    private static final int TILES = 6;

    private final RunningHub hub;
    private final Screen shop;
    private final Screen phone;
    private final Screen noor;
    private final Screen fatima;
    private final Screen joris;
    private final Screen otherTill;
    private final Screen ineke;

    HairDryerInTheBrowserIT(Stage stage) {
        hub = stage.hub();
        shop = stage.screen(Look.USUAL);
        phone = stage.screen(Look.USUAL);
        noor = stage.screen(Look.USUAL);
        fatima = stage.screen(Look.USUAL);
        joris = stage.screen(Look.USUAL);
        otherTill = stage.screen(Look.USUAL);
        ineke = stage.screen(Look.USUAL);
    }

    @BeforeEach
    void everybody_is_there() {
        shop.open("/shop");
        phone.open("/phone");
        noor.signIn("agent1", "/desk").available();
        fatima.signIn("tech1", "/desk").available();
        joris.signIn("store1", "/store");
        otherTill.signIn("store1", "/store");
        ineke.signIn("super1", "/supervisor");
    }

    @AfterEach
    void everybody_goes() {
        List.of(noor, fatima).forEach(Screen::leaves);
        all().forEach(Screen::close);
    }

    @Test
    void she_tells_it_once() {
        sheSearchesTheWebsite();
        sheAsksInTheChat();
        shePhonesAndIsKnown();
        sheTellsItToNoor();
        noorHandsOverToTheTechnicalDesk();
        fatimaReadsItAndSendsHerToGroningen();
        groningenTakesItBack();
        theSupervisorSeesNoRepeat();
        assertThat(story().path("repeats").asInt()).isZero();
        assertThat(story().path("returns")).hasSize(1);
        assertThat(all()).allSatisfy(screen -> assertThat(screen.complaints()).isEmpty());
    }

    private void sheSearchesTheWebsite() {
        shop.button("^Ja, kijk mee").click();
        shop.button("^Aanmelden").click();
        shop.button("Sanne de Wit").click();
        shop.shows("Dag Sanne de Wit");
        shop.page().locator("input[type=search]").fill("haardroger blaast koud");
        shop.press("Enter");
        shop.shows("Gezocht: haardroger blaast koud");
    }

    private void sheAsksInTheChat() {
        shop.button("^Chat").click();
        shop.page().locator("contact-chat textarea").fill("Kunnen jullie mij bellen over mijn haardroger?");
        shop.press("Enter");
        noor.button("^Aannemen").waitFor();
        noor.press("F8");
        noor.shows("Kunnen jullie mij bellen over mijn haardroger?");
        assertThat(noor.page().locator("tl-composer")).isVisible();
        noor.press("r");
        assertThat(noor.page().locator("tl-composer textarea")).isFocused();
        noor.type("Belt u ons gerust, dan kijk ik met u mee.");
        noor.press("Control+Enter");
        shop.shows("Belt u ons gerust, dan kijk ik met u mee.");
        shop.picture("story-1-chat");
        noor.button("^Beëindigen").click();
        noor.wrapsUp();
    }

    private void shePhonesAndIsKnown() {
        phone.button("^Klantenservice").click();
        noor.button("^Aannemen").waitFor();
        noor.shows("Gaat nu over", "Sanne de Wit", "Haardroger Zefier 2200", "haardroger blaast koud");
        noor.picture("story-2-rings");
        noor.press("F8");
        assertThat(phone.page().locator(".state")).containsText("Noor Visser");
    }

    private void sheTellsItToNoor() {
        noor.page().locator("tl-contact-bar select").selectOption("broken-product");
        // Where and what she bought nobody needs to ask: the purchase says it.
        assertThat(noor.page().locator("tl-questions .known", containing("Waar gekocht")))
                .containsText("Breda");
        noor.button("^Wat is er mis").click();
        noor.type(TOLD);
        noor.press("Enter");
        assertThat(noor.page().locator("tl-questions .known", containing("Wat is er mis")))
                .containsText(TOLD);
        noor.picture("story-3-told");
    }

    private void noorHandsOverToTheTechnicalDesk() {
        noor.handsOver("Technische");
        noor.shows("Nog niet gelezen");
    }

    private void fatimaReadsItAndSendsHerToGroningen() {
        fatima.button("^Aannemen").waitFor();
        fatima.press("F8");
        fatima.button("^Gelezen, ik neem het over").waitFor();
        Locator card = fatima.page().locator("tl-handoff-card").first();
        assertThat(card).containsText("Overdracht van Noor Visser");
        assertThat(card).containsText("Haardroger Zefier 2200");
        assertThat(card).containsText("haardroger blaast koud");
        assertThat(card).containsText("Wat is er mis: " + TOLD);
        fatima.picture("story-4-briefing");
        fatima.press("F8");
        // Whoever handed over sees, without doing anything, that it was read.
        noor.shows("Gelezen door Fatima el Amrani");
        noor.picture("story-5-read");
        fatima.handsOver("Groningen");
        fatima.button("^Ophangen").click();
        fatima.wrapsUp();
        assertThat(phone.page().locator(".state")).containsText("Opgehangen");
    }

    private void groningenTakesItBack() {
        joris.button("Verhaal van Sanne de Wit lezen").click();
        joris.shows("Overdracht van Fatima el Amrani aan Groningen", TOLD);
        joris.press("F8");
        joris.shows("Gelezen door Joris Kuipers");
        otherTill.scan(RECEIPT);
        otherTill.shows("Bon " + RECEIPT);
        otherTill.press("2");
        assertThat(otherTill.button("^2 Werkt niet")).hasAttribute("aria-pressed", "true");
        joris.scan(RECEIPT);
        joris.shows("Bon " + RECEIPT);
        joris.scan("zephyr-2200");
        assertThat(joris.page().locator("li.chosen")).isVisible();
        joris.press("2");
        assertThat(joris.button("^2 Werkt niet")).hasAttribute("aria-pressed", "true");
        joris.picture("story-6-return");
        joris.press("F8");
        joris.shows("Klaar: retour");
        joris.picture("story-7-returned");
        // The same line at the same time at another till, and once more at this one.
        otherTill.press("F8");
        assertThat(otherTill.page().locator(".notice.danger")).containsText("Haardroger Zefier 2200");
        otherTill.picture("story-8-refused");
        joris.scan(RECEIPT);
        joris.shows("Alles van deze aankoop is al teruggebracht");
        joris.button("^Opgelost").click();
        joris.shows("Niemand onderweg.");
    }

    private void theSupervisorSeesNoRepeat() {
        Locator tiles = ineke.page().locator("[data-tile]");
        assertThat(tiles).hasCount(TILES);
        assertThat(ineke.tile("repeats").locator(".value")).hasText("0%");
        assertThat(ineke.tile("waiting").locator(".value")).hasText("0");
        ineke.picture("story-9-supervisor");
        for (int tile = 0; tile < TILES; tile++) {
            tiles.nth(tile).click();
            assertThat(ineke.page().locator("tl-list-dialog dialog")).isVisible();
            assertThat(ineke.page().locator("tl-list-dialog [role=status]"))
                    .not()
                    .hasText("De lijst wordt geladen");
            ineke.press("Escape");
        }
        ineke.tile("staff").click();
        assertThat(ineke.page().locator("tl-list-dialog tbody tr")).hasCount(3);
        ineke.press("Escape");
    }

    private JsonNode story() {
        try {
            JsonNode found = JSON.readTree(
                    hub.get("/api/v1/customers?handle=loyalty:2210004471").body());
            String id = found.path("items").path(0).path("id").asText();
            return JSON.readTree(hub.get("/api/v1/customers/" + id + "/story").body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<Screen> all() {
        return List.of(shop, phone, noor, fatima, joris, otherTill, ineke);
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
