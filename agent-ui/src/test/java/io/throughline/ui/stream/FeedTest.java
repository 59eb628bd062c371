package io.throughline.ui.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FeedTest {
    private final Feed feed = new Feed("e1", 3);

    private static final class Page implements Reader {
        final List<String> seen = new ArrayList<>();
        private final Set<String> addresses;
        private final Locale language;

        Page(Locale language, String... addresses) {
            this.addresses = Set.of(addresses);
            this.language = language;
        }

        Page(String... addresses) {
            this(Locale.ENGLISH, addresses);
        }

        @Override
        public Set<String> addresses() {
            return addresses;
        }

        @Override
        public Locale language() {
            return language;
        }

        @Override
        public synchronized void take(Buffer frame) {
            seen.add(frame.toString().strip());
        }
    }

    private static Message message(String key, String... addresses) {
        return new Message(Set.of(addresses), "desk", key, 1, language -> Map.of("in", language.getLanguage()), false);
    }

    private static String told(int seq, String key) {
        return "id: e1-" + seq + "\ndata: {\"type\":\"desk\",\"key\":\"" + key
                + "\",\"version\":1,\"data\":{\"in\":\"en\"}}";
    }

    @Test
    void a_page_begins_with_where_the_feed_is() {
        feed.publish(message("a", "x"));
        Page page = new Page("x");
        feed.follow(page, Optional.empty());
        assertThat(page.seen).containsExactly("id: e1-1\nevent: hello\ndata: {}");
    }

    @Test
    void a_page_gets_what_it_follows_once_whatever_leads_to_it() {
        Page page = new Page("x", "y");
        feed.follow(page, Optional.of(new Place("e1", 0)));
        feed.publish(message("a", "x", "y"));
        feed.publish(message("b", "z"));
        feed.publish(message("c", "y"));
        assertThat(page.seen).containsExactly(told(1, "a"), told(3, "c"));
    }

    @Test
    void a_page_that_comes_back_gets_what_it_missed_and_nothing_twice() {
        feed.publish(message("a", "x"));
        feed.publish(message("b", "z"));
        feed.publish(message("c", "x"));
        Page page = new Page("x");
        feed.follow(page, Optional.of(new Place("e1", 1)));
        feed.publish(message("d", "x"));
        assertThat(page.seen).containsExactly(told(3, "c"), told(4, "d"));
    }

    @Test
    void what_was_forgotten_is_a_reset() {
        List.of("a", "b", "c", "d", "e").forEach(key -> feed.publish(message(key, "x")));
        Page late = new Page("x");
        feed.follow(late, Optional.of(new Place("e1", 1)));
        assertThat(late.seen).containsExactly("id: e1-5\nevent: reset\ndata: {}");
        Page justInTime = new Page("x");
        feed.follow(justInTime, Optional.of(new Place("e1", 2)));
        assertThat(justInTime.seen).hasSize(3);
    }

    @Test
    void a_place_of_another_node_or_of_the_future_is_a_reset() {
        Page elsewhere = new Page("x");
        feed.follow(elsewhere, Optional.of(new Place("e0", 0)));
        assertThat(elsewhere.seen).containsExactly("id: e1-0\nevent: reset\ndata: {}");
        Page future = new Page("x");
        feed.follow(future, Optional.of(new Place("e1", 9)));
        assertThat(future.seen).singleElement().asString().contains("reset");
    }

    @Test
    void of_what_only_the_latest_counts_only_the_latest_is_kept() {
        for (int n = 1; n <= 50; n++) {
            feed.publish(new Message(Set.of("wallboard"), "wallboard", "wallboard", n, language -> Map.of(), true));
        }
        feed.publish(message("a", "wallboard"));
        Page page = new Page("wallboard");
        feed.follow(page, Optional.of(new Place("e1", 1)));
        assertThat(page.seen).hasSize(2);
        assertThat(page.seen.get(0)).startsWith("id: e1-50\n");
    }

    @Test
    void everybody_reads_in_their_own_language() {
        Page dutch = new Page(Locale.forLanguageTag("nl"), "x");
        feed.follow(dutch, Optional.of(feed.place()));
        feed.publish(message("a", "x"));
        assertThat(dutch.seen).singleElement().asString().contains("\"in\":\"nl\"");
    }

    @Test
    void who_left_is_told_nothing_more() {
        Page page = new Page("x");
        feed.follow(page, Optional.of(feed.place()));
        feed.leave(page);
        feed.publish(message("a", "x"));
        assertThat(page.seen).isEmpty();
    }

    @Test
    void pages_that_come_while_much_is_told_miss_nothing_and_see_nothing_twice() throws InterruptedException {
        Feed busy = new Feed("e1", 100_000);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        CountDownLatch told = new CountDownLatch(2);
        for (int n = 0; n < 2; n++) {
            threads.execute(() -> {
                for (int each = 0; each < 2_000; each++) {
                    busy.publish(message("k", "x"));
                }
                told.countDown();
            });
        }
        List<Page> pages = new ArrayList<>();
        while (told.getCount() > 0 || pages.isEmpty()) {
            Page page = new Page("x");
            pages.add(page);
            busy.follow(page, Optional.of(new Place("e1", 0)));
            if (pages.size() > 20) {
                assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
            }
        }
        threads.shutdown();
        assertThat(pages).allSatisfy(page -> {
            assertThat(page.seen).hasSize(4_000);
            assertThat(page.seen.get(0)).startsWith("id: e1-1\n");
            assertThat(page.seen.get(3_999)).startsWith("id: e1-4000\n");
        });
    }
}
