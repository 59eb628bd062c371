package io.throughline.hub.returns;

import io.throughline.hub.purchase.GivenStory;
import io.throughline.hub.purchase.Place;
import io.throughline.hub.purchase.Purchase;
import io.throughline.hub.purchase.PurchaseLine;
import io.throughline.hub.purchase.Purchases;
import io.throughline.hub.purchase.SalesFixture;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Features;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The returns counter of invented branches, with the rules of the sample configuration. */
final class CounterFixture {
    static final Features FEATURES = new Features(context -> "", Purchases.FEATURE, Returns.FEATURE);
    static final ReturnPolicy POLICY = ReturnPolicy.read(Path.of("../config/returns.yaml"));
    static final Map<String, String> NAMES = Map.of("breda", "Breda", "groningen", "Groningen", "utrecht", "Utrecht");
    static final RegisteringReturns COUNTER = new RegisteringReturns(POLICY, id -> NAMES.getOrDefault(id, id));
    static final HandlingReturns BACK_OFFICE = new HandlingReturns(POLICY, Locale.ENGLISH);
    static final Actor JORIS = Actor.agent("store1", "Joris Kuipers");
    static final Place GRONINGEN = Place.of("groningen");
    static final Place UTRECHT = Place.of("utrecht");
    static final Instant TEN_DAYS_LATER = SalesFixture.BOUGHT.plus(Duration.ofDays(10));

    private CounterFixture() {}

    static GivenStory bought(Purchase purchase) {
        return new GivenStory(FEATURES, TEN_DAYS_LATER, JORIS).given(SalesFixture.registered(purchase));
    }

    static GivenStory boughtInBreda(PurchaseLine... lines) {
        return bought(SalesFixture.inBreda(lines));
    }

    static GivenStory boughtOnTheWeb(PurchaseLine... lines) {
        return bought(SalesFixture.onTheWeb(lines));
    }

    static Wanting of(Purchase purchase) {
        return new Wanting(purchase, GRONINGEN, Ground.CONFORMITY, List.of(), Locale.ENGLISH);
    }

    static Wanting fromBreda(PurchaseLine... lines) {
        return of(SalesFixture.inBreda(lines));
    }

    static Wanting fromTheWeb(PurchaseLine... lines) {
        return of(SalesFixture.onTheWeb(lines)).on(Ground.WITHDRAWAL);
    }

    static Return only(GivenStory story) {
        return story.state(Returns.SLICE).newest().get(0);
    }

    /** A return request in the making. */
    record Wanting(Purchase purchase, Place place, Ground ground, List<ReturnRequest.Line> lines, Locale language) {
        Wanting at(Place other) {
            return new Wanting(purchase, other, ground, lines, language);
        }

        Wanting on(Ground other) {
            return new Wanting(purchase, place, other, lines, language);
        }

        Wanting in(Locale other) {
            return new Wanting(purchase, place, ground, lines, other);
        }

        Wanting back(ReturnRequest.Line... back) {
            return new Wanting(purchase, place, ground, List.of(back), language);
        }

        Wanting faulty(int line, int quantity) {
            return back(ReturnRequest.Line.of(line, quantity, Reason.FAULTY, Condition.USED));
        }

        ReturnRequest wants(SettlementKind kind) {
            return wants(WantedPart.all(kind));
        }

        ReturnRequest wants(WantedPart... parts) {
            return new ReturnRequest(purchase.reference(), Origin.at(place), ground, lines, List.of(parts), language);
        }
    }
}
