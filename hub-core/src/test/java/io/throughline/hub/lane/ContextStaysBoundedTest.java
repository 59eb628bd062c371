package io.throughline.hub.lane;

import static io.throughline.hub.lane.HubFixture.await;
import static io.throughline.hub.lane.HubFixture.handle;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.browsing.Browsing;
import io.throughline.hub.cases.CaseId;
import io.throughline.hub.cases.Cases;
import io.throughline.hub.cases.Solving;
import io.throughline.hub.contact.Arriving;
import io.throughline.hub.contact.Arriving.Arrival;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.contact.Talking;
import io.throughline.hub.customer.HandleKind;
import io.throughline.hub.customer.Naming;
import io.throughline.hub.customer.Presented;
import io.throughline.hub.mood.Face;
import io.throughline.hub.mood.Feeling;
import io.throughline.hub.mood.MoodEvent.FeedbackGiven;
import io.throughline.hub.purchase.Place;
import io.throughline.hub.purchase.Purchase;
import io.throughline.hub.purchase.PurchaseLine;
import io.throughline.hub.purchase.PurchaseReference;
import io.throughline.hub.purchase.RegisteringPurchases;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.ContextCodec;
import io.throughline.hub.story.Decision;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to a customer ten thousand times, her context stays small. */
class ContextStaysBoundedTest {
    private static final int EACH_WRITTEN = 130; // more than any list of a slice holds
    private static final int TIMES = 10_000;
    private static final int MOST_BYTES = 128 * 1024;
    private static final Presented CARD = handle(HandleKind.LOYALTY, "2210004471");
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final String WORDS = "words ".repeat(40);

    /** What a customer or the people around her can do again and again. */
    private static final Map<String, IntFunction<Decision>> DEEDS = Map.of(
            "looking at pages", n -> Browsing.view("https://shop.example/" + n, WORDS),
            "searching", n -> Browsing.search(WORDS + n, n),
            "judging", n -> Feeling.feedback(feedback()),
            "starting conversations", n -> Arriving.message(web("c" + n), WORDS + n),
            "writing in one conversation", n -> Arriving.message(web("c"), WORDS + n),
            "ringing", n -> Arriving.at(call("c" + n)),
            "ringing and giving up", ContextStaysBoundedTest::ringOrGiveUp,
            "buying", n -> RegisteringPurchases.register(bought(n)),
            "having problems solved", ContextStaysBoundedTest::problem,
            "being asked the same", ContextStaysBoundedTest::askAgain);

    static Stream<String> deeds() {
        return DEEDS.keySet().stream().sorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deeds")
    void ten_thousand_times_is_no_more_than_a_thousand(String deed) {
        try (HubFixture hub = new HubFixture()) {
            ContextCodec codec = new ContextCodec(hub.features);
            hub.done("name", Naming.name("Sanne de Wit"), CARD);
            int atThousand = codec.write(after(hub, deed, 0, TIMES / 10)).length;
            Context context = after(hub, deed, TIMES / 10, TIMES);
            assertThat(context.version()).isGreaterThan(TIMES);
            assertThat(codec.write(context).length)
                    .isLessThan(MOST_BYTES)
                    .isLessThan(atThousand * 11 / 10 + 1_000); // longer numbers
            assertThat(codec.read(codec.write(context))).contains(context);
        }
    }

    /** Pieces that did not change are copied: they must look as if everything had been written anew. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("deeds")
    void it_looks_the_same_whether_it_was_written_after_each_event_or_folded_anew(String deed) {
        try (HubFixture hub = new HubFixture()) {
            ContextCodec codec = new ContextCodec(hub.features);
            for (int n = 0; n < EACH_WRITTEN; n++) {
                Context context =
                        hub.done(deed + n, DEEDS.get(deed).apply(n), CARD).context();
                byte[] written = codec.write(context);
                if (n % 10 == 0) {
                    assertThat(written).isEqualTo(codec.write(await(hub.folding.fold(context.customer()))));
                }
            }
        }
    }

    private static Context after(HubFixture hub, String deed, int from, int to) {
        IntFunction<Decision> decision = DEEDS.get(deed);
        for (int n = from; n < to; n++) {
            hub.done(deed + n, decision.apply(n), CARD);
        }
        return await(hub.send("look", (context, occasion) -> io.throughline.hub.story.Decided.nothing(), CARD)
                        .map(outcome -> ((Outcome.Done) outcome)))
                .context();
    }

    @Test
    void an_old_handle_still_leads_to_her_although_the_context_forgot_it() {
        try (HubFixture hub = new HubFixture()) {
            Outcome.Done first = hub.done("0", Naming.name("Sanne de Wit"), CARD, visitor(0));
            for (int n = 1; n < 1_000; n++) {
                hub.done("visit" + n, Browsing.search("hair dryer", n), CARD, visitor(n));
            }
            Outcome.Done again = hub.done("again", Browsing.search("hair dryer", 1), visitor(0));
            assertThat(again.customer()).isEqualTo(first.customer());
        }
    }

    @Test
    void of_too_many_open_contacts_the_one_that_waited_longest_gives_way() {
        try (HubFixture hub = new HubFixture()) {
            for (int n = 0; n < Contacts.MAX_OPEN + 1; n++) {
                hub.done("call" + n, Arriving.at(call("c" + n)), CARD);
            }
            Contacts contacts = after(hub, "searching", 0, 1).get(Contacts.SLICE);
            assertThat(contacts.open()).hasSize(Contacts.MAX_OPEN);
            assertThat(contacts.findOpen(Channel.PHONE, "c0")).isEmpty();
            assertThat(contacts.past())
                    .singleElement()
                    .satisfies(over -> assertThat(over.reference()).isEqualTo("c0"));
        }
    }

    private static Presented visitor(int n) {
        return handle(HandleKind.VISITOR, "visitor-" + n);
    }

    private static FeedbackGiven feedback() {
        return new FeedbackGiven("faces", Optional.empty(), Optional.of(Face.HAPPY), WORDS, Optional.empty());
    }

    private static Arrival web(String conversation) {
        return new Arrival(Channel.WEB, conversation, "https://shop.example", "web", "web");
    }

    private static Arrival call(String call) {
        return new Arrival(Channel.PHONE, call, "+31612345678", "+31850000001", "service");
    }

    private static Decision ringOrGiveUp(int n) {
        return n % 2 == 0
                ? Arriving.at(call("c" + n))
                : Talking.onReference(Channel.PHONE, "c" + (n - 1), id -> Talking.end(id, "normal", "customer"));
    }

    private static Purchase bought(int n) {
        PurchaseLine line = new PurchaseLine(1, "article-" + n, "Hair dryer", 1, new BigDecimal("49.95"));
        return new Purchase(
                PurchaseReference.receipt("BRD-" + n),
                Place.of("breda"),
                HubFixture.NOW.minus(Duration.ofDays(n % 1_000)),
                EURO,
                List.of(line, line2(n)));
    }

    private static PurchaseLine line2(int n) {
        return new PurchaseLine(2, "other-" + n, "Extension cable", 2, new BigDecimal("9.95"));
    }

    private static Decision problem(int n) {
        return switch (n % 5) {
            case 0 -> Solving.open(new ContactId(new UUID(1, n)), "topic-" + n, WORDS);
            case 1 -> newest(id -> Solving.learn(id, "model", WORDS + n, Optional.empty()));
            case 2 -> newest(id -> Solving.attempt(id, WORDS + n, "no better"));
            case 3 -> newest(id -> Solving.promise(id, WORDS + n, "Noor", HubFixture.NOW.plusSeconds(60)));
            default -> newest(id -> Solving.close(id, "solved"));
        };
    }

    private static Decision askAgain(int n) {
        return switch (n) {
            case 0 -> Solving.open(new ContactId(new UUID(1, n)), "topic", WORDS);
            case 1 -> newest(id -> Solving.learn(id, "model", WORDS, Optional.empty()));
            default -> newest(id -> Solving.ask(id, "model", Optional.empty(), (a, b, c) -> Optional.empty()));
        };
    }

    private static Decision newest(java.util.function.Function<CaseId, Decision> decision) {
        return (context, occasion) ->
                decision.apply(context.get(Cases.SLICE).open().get(0).id()).decide(context, occasion);
    }
}
