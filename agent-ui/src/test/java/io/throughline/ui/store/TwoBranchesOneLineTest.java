package io.throughline.ui.store;

import static io.throughline.ui.server.Promises.kept;
import static io.throughline.ui.server.TestHub.await;
import static io.throughline.ui.store.Shop.SANNE;
import static io.throughline.ui.store.Shop.faultyDryer;
import static io.throughline.ui.store.Shop.hairDryer;
import static io.throughline.ui.store.Shop.inBreda;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.journal.Journal;
import io.throughline.hub.journal.MemoryJournal;
import io.throughline.hub.returns.Returns;
import io.throughline.hub.story.CustomerId;
import io.throughline.ui.server.Browser;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TwoBranchesOneLineTest {
    private static final int TILLS = 10;

    private static Future<HttpResponse<Buffer>> asks(Browser browser, JsonObject wanted) {
        return browser.request(HttpMethod.POST, "/api/v1/returns").sendJsonObject(wanted);
    }

    private static void exactlyOneTook(List<Future<HttpResponse<Buffer>>> asked) {
        List<Integer> statuses = asked.stream()
                .map(answer -> kept("registerReturn", await(answer)).statusCode())
                .sorted()
                .toList();
        assertThat(statuses).startsWith(201, 409).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void of_all_tills_of_two_branches_that_ask_in_the_same_moment_one_succeeds() {
        try (Shop shop = new Shop()) {
            CustomerId sanne = shop.bought(inBreda(hairDryer()), SANNE);
            Browser joris = shop.hub.browser("joris");
            Browser mo = shop.hub.browser("mo");
            exactlyOneTook(IntStream.range(0, TILLS)
                    .boxed()
                    .flatMap(till -> Stream.of(
                            asks(joris, faultyDryer(sanne, "groningen")), asks(mo, faultyDryer(sanne, "utrecht"))))
                    .toList());
            assertThat(await(shop.core().contexts.latest(sanne))
                            .get(Returns.SLICE)
                            .newest())
                    .hasSize(1);
        }
    }

    @Test
    void so_it_is_when_the_branches_talk_to_two_nodes() {
        Journal journal = new MemoryJournal();
        try (Shop one = new Shop(journal);
                Shop other = new Shop(journal)) {
            CustomerId sanne = one.bought(inBreda(hairDryer()), SANNE);
            Browser joris = one.hub.browser("joris");
            Browser mo = other.hub.browser("mo");
            exactlyOneTook(IntStream.range(0, TILLS)
                    .boxed()
                    .flatMap(till -> Stream.of(
                            asks(joris, faultyDryer(sanne, "groningen")), asks(mo, faultyDryer(sanne, "utrecht"))))
                    .toList());
        }
    }

    @Test
    void a_till_that_sends_its_request_twice_to_two_nodes_gets_one_return() {
        Journal journal = new MemoryJournal();
        try (Shop one = new Shop(journal);
                Shop other = new Shop(journal)) {
            CustomerId sanne = one.bought(inBreda(hairDryer()), SANNE);
            JsonObject wanted = faultyDryer(sanne, "groningen");
            Future<HttpResponse<Buffer>> first =
                    asks(one.hub.browser("joris").with("Idempotency-Key", "till-2-sale-0017"), wanted);
            Future<HttpResponse<Buffer>> second =
                    asks(other.hub.browser("joris").with("Idempotency-Key", "till-2-sale-0017"), wanted);
            assertThat(kept("registerReturn", 201, await(second))).isEqualTo(kept("registerReturn", 201, await(first)));
        }
    }
}
