package io.throughline.channel.events;

import io.throughline.channel.intake.Happening;
import io.throughline.channel.intake.Happening.Bought;
import io.throughline.channel.intake.Happening.CallAnswered;
import io.throughline.channel.intake.Happening.CallEnded;
import io.throughline.channel.intake.Happening.CallHeld;
import io.throughline.channel.intake.Happening.CallIdentified;
import io.throughline.channel.intake.Happening.CallResumed;
import io.throughline.channel.intake.Happening.CallRinging;
import io.throughline.channel.intake.Happening.Judged;
import io.throughline.channel.intake.Happening.PageViewed;
import io.throughline.channel.intake.Happening.SiteSearched;
import io.throughline.channel.intake.Happening.Visited;
import io.throughline.channel.intake.Happening.Wrote;
import io.throughline.channel.json.Times;
import io.throughline.hub.customer.Handle;
import io.throughline.hub.customer.HandleKind;
import io.throughline.hub.customer.HandleReader;
import io.throughline.hub.customer.Presented;
import io.throughline.hub.mood.Face;
import io.throughline.hub.problem.FlawedRequest;
import io.throughline.hub.purchase.Place;
import io.throughline.hub.purchase.Purchase;
import io.throughline.hub.purchase.PurchaseLine;
import io.throughline.hub.purchase.PurchaseReference;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns the data of an event, once its schema is kept, into what happened. Pure. */
final class Translators {
    private final HandleReader handles;

    Translators(HandleReader handles) {
        this.handles = handles;
    }

    /**
     * What happened.
     *
     * @param eventId names a visit that has no id of its own
     * @throws FlawedRequest when the data keeps its schema but makes no sense; pointers relative to the data
     */
    Happening translate(EventType type, Fields data, List<Presented> presented, String eventId) {
        return switch (type) {
            case PURCHASE_REGISTERED -> new Bought(purchase(data));
            case PAGE_VIEWED -> new PageViewed(data.text("url"), data.text("title", ""));
            case SITE_SEARCHED -> new SiteSearched(data.text("query"), data.count("results"));
            case CALL_RINGING -> new CallRinging(data.text("call"), caller(presented), dialled(data.text("to")));
            case CALL_IDENTIFIED -> new CallIdentified(data.text("call"));
            case CALL_ANSWERED -> new CallAnswered(data.text("call"), data.find("agent"));
            case CALL_HELD -> new CallHeld(data.text("call"));
            case CALL_RESUMED -> new CallResumed(data.text("call"));
            case CALL_ENDED ->
                new CallEnded(data.text("call"), data.text("cause", "normal"), data.text("by", "customer"));
            case MESSAGE_RECEIVED -> new Wrote(data.text("conversation"), data.text("text"), "");
            case VISIT_STARTED ->
                new Visited(
                        data.text("visit", eventId),
                        place("/branch", data.text("branch")).id());
            case FEEDBACK_GIVEN -> judged(data);
        };
    }

    private static String caller(List<Presented> presented) {
        return presented.stream()
                .map(Presented::handle)
                .filter(handle -> handle.kind() == HandleKind.PHONE)
                .map(Handle::value)
                .findFirst()
                .orElse("");
    }

    private String dialled(String to) {
        return handles.read(HandleKind.PHONE, to).map(Handle::value).orElse(to);
    }

    private static Judged judged(Fields data) {
        Optional<BigDecimal> score =
                Optional.ofNullable(data.json().getNumber("score")).map(number -> new BigDecimal(number.toString()));
        Optional<Face> face = data.find("mood").flatMap(Face::find);
        return new Judged(data.text("scale", "faces").toLowerCase(Locale.ROOT), score, face, data.text("text", ""));
    }

    private static Purchase purchase(Fields data) {
        return sensible(
                "/lines",
                () -> new Purchase(
                        reference(data),
                        data.find("branch")
                                .map(branch -> place("/branch", branch))
                                .orElse(Place.WEB),
                        time(data.text("at")),
                        currency(data.text("currency")),
                        data.json().getJsonArray("lines").stream()
                                .map(line -> line((JsonObject) line))
                                .toList()));
    }

    private static PurchaseReference reference(Fields data) {
        return data.find("receipt")
                .map(receipt -> sensible("/receipt", () -> PurchaseReference.receipt(receipt)))
                .orElseGet(() -> sensible("/order", () -> PurchaseReference.order(data.text("order"))));
    }

    private static Place place(String pointer, String id) {
        return sensible(pointer, () -> Place.of(id));
    }

    private static PurchaseLine line(JsonObject line) {
        return new PurchaseLine(
                line.getInteger("line"),
                line.getString("article"),
                line.getString("name"),
                line.getInteger("quantity"),
                new BigDecimal(line.getString("price")));
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new FlawedRequest("/currency", "is no currency: '" + code + "'");
        }
    }

    private static Instant time(String text) {
        return Times.read(text).orElseThrow(() -> new FlawedRequest("/at", Times.EXPECTATION));
    }

    private interface Making<T> {
        T make();
    }

    private static <T> T sensible(String pointer, Making<T> making) {
        try {
            return making.make();
        } catch (IllegalArgumentException nonsense) {
            throw new FlawedRequest(pointer, String.valueOf(nonsense.getMessage()));
        }
    }
}
