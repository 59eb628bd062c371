package io.throughline.config.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.config.root.RunningHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A day at a service desk, compressed: customers phone, chat and come to the shop, agents work through their desks, a
 * store takes goods back, a supervisor watches. {@code -Dday=N} says how many contacts; {@code docs/desk.md} tells of a
 * day of three hundred.
 */
@ExtendWith(StageSetting.class)
@Tag("browser")
class DayIT {
    private static final int CONTACTS = Integer.getInteger("day", 20);
    private static final int BUSY = 10;
    private static final int CALM = 3;
    private static final int WAVE = 60;
    private static final long MOST_GROWTH = 12L << 20;
    private static final int LONGEST_MINUTES = 30;

    @TempDir
    static Path data;

    private final Stage stage;
    private final DayLog log = new DayLog();

    DayIT(Stage stage) {
        this.stage = stage;
    }

    @Test
    void a_day_at_the_desk() throws IOException {
        try (RunningHub hub = RunningHub.start(data);
                Screen till = stage.screen(hub.base(), Look.USUAL).signIn("store1", "/store");
                Screen floor = stage.screen(hub.base(), Look.USUAL).signIn("super1", "/supervisor")) {
            DayCustomers customers = new DayCustomers(hub, log);
            customers.buy(CONTACTS);
            List<DayAgent> agents = Stream.of("agent1", "agent2", "tech1")
                    .map(name -> new DayAgent(name, stage.screen(hub.base(), Look.USUAL), log))
                    .toList();
            work(customers, agents, till, floor);
            Stream.concat(Stream.of(till, floor), agents.stream().map(DayAgent::desk))
                    .forEach(screen -> screen.complaints().forEach(log::wrong));
            assertThat(floor.tile("waiting").locator(".value")).hasText("0");
            assertThat(floor.tile("repeats").locator(".value")).hasText("0%");
            floor.picture("day-end");
            agents.forEach(DayAgent::close);
        } finally {
            Path report = Files.createDirectories(Path.of("target", "day")).resolve("report.md");
            Files.writeString(report, log.markdown());
            System.out.println(log.markdown());
        }
        assertThat(log.wrong()).isEmpty();
    }

    private void work(DayCustomers customers, List<DayAgent> agents, Screen till, Screen floor) {
        long until = System.nanoTime() + java.util.concurrent.TimeUnit.MINUTES.toNanos(LONGEST_MINUTES);
        long[] heap = {};
        while (open(customers) > 0
                || customers.begun() < CONTACTS
                || !agents.stream().allMatch(DayAgent::isIdle)) {
            if (System.nanoTime() > until) {
                throw new AssertionError(open(customers) + " contacts were not finished");
            }
            if (customers.begun() < CONTACTS && open(customers) < wave(customers.begun())) {
                customers.next().ifPresent(receipt -> takeBack(till, receipt));
            }
            customers.live();
            agents.forEach(DayAgent::turn);
            if (heap.length == 0 && customers.begun() >= CONTACTS / 4) {
                heap = heaps(agents);
                floor.picture("day-floor");
                agents.get(0).desk().picture("day-desk");
            }
        }
        growth(heap, heaps(agents));
    }

    /** Now it is quiet, now everybody phones. */
    private static int wave(int begun) {
        return begun % WAVE < WAVE / 2 ? CALM : BUSY;
    }

    private int open(DayCustomers customers) {
        return log.counted("calls")
                + log.counted("chats")
                - log.counted("calls given up")
                - log.counted("contacts finished");
    }

    private void takeBack(Screen till, String receipt) {
        log.timed("scan, digit, F8: takes goods back", () -> {
            till.scan(receipt);
            till.shows("Bon " + receipt);
            assertThat(till.page().locator("li.chosen")).isVisible(); // the only line there is
            till.press("2");
            assertThat(till.button("^2 Werkt niet")).hasAttribute("aria-pressed", "true");
            till.press("F8");
            till.shows("Klaar: retour");
        });
        log.count("returns at the counter");
    }

    private static long[] heaps(List<DayAgent> agents) {
        return agents.stream().mapToLong(DayAgent::heap).toArray();
    }

    private void growth(long[] before, long[] after) {
        IntStream.range(0, after.length).forEach(agent -> {
            String grown = String.format(
                    Locale.ROOT,
                    "desk %d had %.1f MB after a quarter of the day, and %.1f MB at its end",
                    agent + 1,
                    before[agent] / 1e6,
                    after[agent] / 1e6);
            log.count(grown);
            if (after[agent] - before[agent] > MOST_GROWTH) {
                log.wrong(grown);
            }
        });
    }
}
