package io.throughline.config.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.throughline.config.process.FrontDoor;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The network between a desk and the hub goes away, things happen, and it comes back: nothing is missed, nothing lost. */
@ExtendWith(StageSetting.class)
@Tag("browser")
class CutOffDeskIT {
    private static final String QUESTION = "Waar blijft mijn pakket?";
    private static final String NOTE = "Ik vraag het na";

    /** A page tries again after a pause that grows up to half a minute. */
    private static final int LONGEST_PAUSE_MILLIS = 60_000;

    private static final int PAGES = 1_000;

    private final Stage stage;

    CutOffDeskIT(Stage stage) {
        this.stage = stage;
    }

    @Test
    void it_is_told_what_happened_meanwhile() {
        isCaughtUpAfter(() -> {});
    }

    @Test
    void it_looks_at_everything_again_after_more_than_the_hub_remembers_to_tell() {
        isCaughtUpAfter(this::everybodyLooksAtPages);
    }

    private void isCaughtUpAfter(Runnable meanwhile) {
        try (FrontDoor network = new FrontDoor(stage.hub().base());
                Screen shop = stage.screen(Look.USUAL).open("/shop");
                Screen noor = stage.screen(Look.USUAL).signIn("agent1", "/desk");
                Screen daan = stage.screen(network.base(), Look.USUAL).signIn("agent2", "/desk")) {
            shop.button("^Nee, dank u").click();
            shop.button("^Chat").click();
            says(shop, QUESTION);
            opens(daan);
            daan.press("n");
            assertThat(field(daan)).isFocused();
            daan.type(NOTE);
            network.cut();
            assertThat(connection(daan)).not().containsText("Live");
            opens(noor);
            noor.press("F8");
            noor.button("^Beëindigen").waitFor();
            says(shop, "Het heeft haast");
            noor.shows("Het heeft haast");
            meanwhile.run();
            network.mend();
            assertThat(connection(daan)).containsText("Live", patiently());
            assertThat(daan.page().locator("tl-conversation-log")).containsText("Het heeft haast");
            assertThat(daan.page().locator("tl-contact-bar")).containsText("bij Noor Visser");
            assertThat(field(daan)).hasValue(NOTE);
            noor.button("^Beëindigen").click();
            noor.wrapsUp();
        }
    }

    private static void says(Screen shop, String text) {
        shop.page().locator("contact-chat textarea").fill(text);
        shop.press("Enter");
    }

    private static void opens(Screen desk) {
        desk.page()
                .locator("tl-contact-row", new Page.LocatorOptions().setHasText(QUESTION))
                .click();
        assertThat(desk.page().locator("tl-conversation-log")).containsText(QUESTION);
    }

    private static Locator connection(Screen desk) {
        return desk.page().locator("tl-connection").first();
    }

    private static Locator field(Screen desk) {
        return desk.page().locator("tl-composer textarea");
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(LONGEST_PAUSE_MILLIS);
    }

    /** A hub keeps the newest ten thousand things that it told; each of these is one. */
    private void everybodyLooksAtPages() {
        for (int i = 0; i <= 10; i++) {
            int round = i;
            String pages = IntStream.range(0, PAGES)
                    .mapToObj(visitor -> page(round, visitor))
                    .collect(Collectors.joining(",", "[", "]"));
            HttpRequest.Builder batch = stage.hub()
                    .request("/events")
                    .header("Content-Type", "application/cloudevents-batch+json")
                    .POST(HttpRequest.BodyPublishers.ofString(pages));
            assertEquals(202, stage.hub().send(batch).statusCode());
        }
    }

    private static String page(int round, int visitor) {
        return String.format("""
                {"specversion":"1.0","id":"%d-%d","source":"/cut-off","type":"throughline.page.viewed.v1","time":"%s",\
                "data":{"handles":[{"kind":"visitor","value":"looks-%d"}],"url":"https://shop.example/sale"}}""", round, visitor, Instant.now(), visitor);
    }
}
