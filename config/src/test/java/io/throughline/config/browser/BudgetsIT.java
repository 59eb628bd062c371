package io.throughline.config.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.DoubleSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long the desk takes, measured in the page by its own clock. What a busy machine adds is not the desk's: of several
 * rounds the best one counts. The figures are in {@code docs/desk.md}.
 */
@ExtendWith(StageSetting.class)
@Tag("browser")
class BudgetsIT {
    private static final Logger LOG = LoggerFactory.getLogger(BudgetsIT.class);
    private static final int ROUNDS = 4;
    private static final double KEY_MILLIS = 100;
    private static final double STORY_MILLIS = 300;
    private static final double FRAME_MILLIS = 50;
    private static final int LONG = 10_000;

    /** From the event of a key to the frame in which the dialog that it opens stands there; the 95th percentile of 40. */
    private static final String KEYS = """
            async () => {
              const deep = (selector, root = document) => {
                const here = root.querySelector(selector);
                if (here !== null) return here;
                for (const each of root.querySelectorAll('*')) {
                  const inside = each.shadowRoot && deep(selector, each.shadowRoot);
                  if (inside) return inside;
                }
                return null;
              };
              const frame = () => new Promise((done) => requestAnimationFrame(done));
              const dialog = () => deep('tl-help').shadowRoot.querySelector('dialog');
              const times = [];
              for (let n = 0; n < 40; n++) {
                const key = new KeyboardEvent('keydown', { key: '?', bubbles: true, composed: true, cancelable: true });
                document.dispatchEvent(key);
                while (!dialog().open || dialog().getBoundingClientRect().height === 0) await frame();
                await frame();
                times.push(performance.now() - key.timeStamp);
                dialog().close();
                await frame();
              }
              return times.sort((left, right) => left - right)[37];
            }""";

    private static final String COLUMN = """
            const desk = document.querySelector('tl-desk').shadowRoot;
            const story = desk.querySelector('tl-story');
            const column = story.shadowRoot.querySelector('.story');
            const timeline = story.shadowRoot.querySelector('tl-timeline');
            const frame = () => new Promise((done) => requestAnimationFrame(done));
            """;

    /** Scrolls until everything was fetched; how many events there are then. */
    private static final String TO_THE_END = "async () => {" + COLUMN + """
              while (timeline.more) {
                column.scrollTop = column.scrollHeight;
                await frame();
              }
              return timeline.entries.length;
            }""";

    /** Scrolls through all of it a screen a frame, back and forth; how long a frame takes, the 95th percentile of 120. */
    private static final String SCROLL = "async () => {" + COLUMN + """
              const times = [];
              let last = performance.now();
              for (let n = 0; n < 120; n++) {
                column.scrollTop += (n < 60 ? -1 : 1) * (n % 10 === 0 ? column.scrollHeight / 20 : 700);
                await frame();
                const now = performance.now();
                times.push(now - last);
                last = now;
              }
              return times.sort((left, right) => left - right)[114];
            }""";

    /** Notes when the bar of a ringing call is there, and when the story of who rings is. */
    private static final String WATCH = """
            (name) => {
              const desk = document.querySelector('tl-desk').shadowRoot;
              const look = () => {
                const bar = desk.querySelector('tl-call-bar')?.shadowRoot?.querySelector('.bar');
                const story = desk.querySelector('tl-story')?.shadowRoot;
                const who = story?.querySelector('tl-identity')?.shadowRoot?.textContent ?? '';
                if (bar && window.rang === undefined) window.rang = performance.now();
                if (who.includes(name) && story.querySelector('tl-timeline')) return void (window.told = performance.now());
                requestAnimationFrame(look);
              };
              window.rang = window.told = undefined;
              look();
            }""";

    private final Stage stage;

    BudgetsIT(Stage stage) {
        this.stage = stage;
    }

    @Test
    void a_key_is_answered_at_once() {
        try (Screen noor = stage.screen(Look.USUAL).signIn("agent1", "/desk")) {
            double best = best(() -> ((Number) noor.page().evaluate(KEYS)).doubleValue());
            LOG.info("key to visible reaction, p95: {} ms", Math.round(best));
            assertThat(best).isLessThan(KEY_MILLIS);
        }
    }

    @Test
    void who_rings_is_known_when_it_rings() {
        double best = best(this::ring);
        LOG.info("ringing to filled story: {} ms", Math.round(best));
        assertThat(best).isLessThan(STORY_MILLIS);
    }

    private double ring() {
        try (Screen phone = stage.screen(Look.USUAL).open("/phone");
                Screen daan = stage.screen(Look.USUAL).signIn("agent2", "/desk").available()) {
            daan.page().evaluate(WATCH, "Bert");
            phone.page().locator("#caller").selectOption("bert");
            phone.button("^Klantenservice").click();
            daan.page().waitForFunction("() => window.told !== undefined");
            double took = ((Number) daan.page().evaluate("() => window.told - window.rang")).doubleValue();
            phone.button("^Ophangen").click();
            daan.leaves();
            return took;
        }
    }

    /** Ten thousand events, a thousand a page; what the hub would answer is told by others. */
    private static void tellsALongStory(Screen desk) {
        desk.page().route(Pattern.compile("/story$"), route -> {
            JsonObject story = new JsonObject(route.fetch().text());
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody(story.put("more", "0").encode()));
        });
        desk.page().route(Pattern.compile("/timeline\\?"), route -> {
            Matcher before =
                    Pattern.compile("before=(\\d+)").matcher(route.request().url());
            int from = before.find() ? Integer.parseInt(before.group(1)) : 0;
            JsonArray items = new JsonArray();
            IntStream.range(from, from + 1_000).forEach(n -> items.add(happening(n)));
            JsonObject page = new JsonObject()
                    .put("items", items)
                    .put("next", from + 1_000 < LONG ? String.valueOf(from + 1_000) : null);
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody(page.encode()));
        });
    }

    private static JsonObject happening(int n) {
        return new JsonObject()
                .put("id", new UUID(42, n).toString())
                .put("at", Instant.parse("2026-10-01T10:00:00Z").minusSeconds(n).toString())
                .put("type", "web.site-searched.v1")
                .put("channel", n % 3 == 0 ? "phone" : "web")
                .put("weight", n % 7 == 0 ? "small" : "full")
                .putNull("contact")
                .putNull("case")
                .put(
                        "by",
                        new JsonObject().put("kind", "customer").put("id", "").put("name", ""))
                .put("text", "Iets van lang geleden, nummer " + n + (n % 5 == 0 ? ", met heel wat meer woorden" : ""))
                .putNull("mood");
    }

    @Test
    void ten_thousand_events_scroll_without_a_stutter() {
        try (Screen noor = stage.screen(Look.USUAL).signIn("agent1", "/desk")) {
            tellsALongStory(noor);
            noor.press("Control+k");
            noor.type("Sanne");
            noor.page()
                    .locator("tl-palette [role=option]", new Page.LocatorOptions().setHasText("Sanne de Wit"))
                    .first()
                    .click();
            noor.page().locator("tl-timeline article").first().waitFor();
            assertThat(((Number) noor.page().evaluate(TO_THE_END)).intValue()).isGreaterThan(LONG);
            double best = best(() -> ((Number) noor.page().evaluate(SCROLL)).doubleValue());
            LOG.info("a frame while scrolling through ten thousand events, p95: {} ms", Math.round(best));
            assertThat(best).isLessThan(FRAME_MILLIS);
            assertThat(noor.page().locator("tl-timeline article").count()).isLessThan(100);
            noor.picture("long-story");
        }
    }

    private static double best(DoubleSupplier round) {
        List<Double> all = new ArrayList<>();
        for (int each = 0; each < ROUNDS; each++) {
            all.add(round.getAsDouble());
        }
        return Collections.min(all);
    }
}
