package io.throughline.config.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.throughline.config.process.FrontDoor;
import io.throughline.config.process.HubCluster;
import io.throughline.config.process.SharedDatabase;
import io.throughline.config.root.RunningHub;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Three nodes behind one address: whose node dies works on where she was, and so does her customer. */
@ExtendWith(StageSetting.class)
@Tag("browser")
class DesksOnAClusterIT {
    private static final Path LOGS = Path.of("target", "desks-on-a-cluster").toAbsolutePath();
    private static final String QUESTION = "Kunt u mijn bestelling nog wijzigen?";
    private static final String REPLY = "Ja hoor, welke maat wilt u hebben?";
    private static final int UNTIL_FOUND_MILLIS = 60_000;

    @TempDir
    static Path data;

    private static SharedDatabase database;
    private static HubCluster cluster;
    private static FrontDoor door;

    private final Stage stage;

    DesksOnAClusterIT(Stage stage) {
        this.stage = stage;
    }

    @BeforeAll
    static void start() {
        database = SharedDatabase.start(data);
        cluster = HubCluster.of(3, database.url(), LOGS, Map.of("HUB_DEMO_PASSWORD", RunningHub.PASSWORD))
                .start();
        door = new FrontDoor(cluster.nodes());
    }

    @AfterAll
    static void stop() {
        door.close();
        cluster.close();
        database.close();
    }

    @Test
    void the_agents_node_is_killed_in_the_middle_of_a_conversation() {
        try (Screen shop = screen().open("/shop");
                Screen noor = screen().signIn("agent1", "/desk").available();
                Screen fatima = screen().signIn("tech1", "/desk").available()) {
            shop.button("^Nee, dank u").click();
            shop.button("^Chat").click();
            says(shop, QUESTION);
            noor.button("^Aannemen").waitFor();
            noor.press("F8");
            noor.button("^Beëindigen").waitFor();
            noor.press("r");
            noor.type(REPLY);

            cluster.node(1).kill();
            assertThat(connection(noor)).not().containsText("Live");
            noor.picture("node-died");
            assertThat(connection(noor)).containsText("Live", patiently());
            assertThat(noor.page().locator("tl-composer textarea")).hasValue(REPLY);
            noor.press("Control+Enter");
            assertThat(noor.page().locator("tl-conversation-log")).containsText(REPLY);
            assertThat(shop.text(REPLY))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(UNTIL_FOUND_MILLIS));
            says(shop, "Maat M graag");
            assertThat(noor.page().locator("tl-conversation-log")).containsText("Maat M graag", patiently());

            assertThat(connection(fatima)).containsText("Live", patiently());
            noor.press("Escape"); // out of the field, so that letters are keys again
            noor.handsOver("Technische");
            fatima.button("^Aannemen").waitFor();
            fatima.press("F8");
            fatima.button("^Gelezen, ik neem het over").waitFor();
            assertThat(fatima.page().locator("tl-handoff-card").first()).containsText(QUESTION);
            fatima.press("F8");
            noor.shows("Gelezen door Fatima el Amrani");
        }
    }

    private Screen screen() {
        return stage.screen(door.base(), Look.USUAL);
    }

    private static Locator connection(Screen desk) {
        return desk.page().locator("tl-connection").first();
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(UNTIL_FOUND_MILLIS);
    }

    private static void says(Screen shop, String text) {
        shop.page().locator("contact-chat textarea").fill(text);
        shop.press("Enter");
    }
}
