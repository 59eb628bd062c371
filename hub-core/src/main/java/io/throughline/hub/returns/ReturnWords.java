package io.throughline.hub.returns;

import io.throughline.hub.language.Label;
import io.throughline.hub.language.Moments;
import io.throughline.hub.purchase.Place;
import io.throughline.hub.purchase.PurchaseReference;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** How returns are spoken of, in the language of the reader. */
final class ReturnWords {
    private static final Map<Ground, Label> GROUNDS = new EnumMap<>(Map.of(
            Ground.WITHDRAWAL, new Label("Herroeping", "Withdrawal"),
            Ground.CONFORMITY, new Label("Garantie (wettelijk)", "Conformity (legal guarantee)"),
            Ground.GOODWILL, new Label("Coulance", "Goodwill"),
            Ground.STORE_POLICY, new Label("Ons retourbeleid met bon", "Our store policy with receipt"),
            Ground.WRONG_ITEM, new Label("Verkeerd geleverd", "Wrong item delivered")));
    private static final Map<SettlementKind, Label> KINDS = new EnumMap<>(Map.of(
            SettlementKind.ORIGINAL_PAYMENT, new Label("geld terug zoals betaald", "money back as paid"),
            SettlementKind.CASH, new Label("contant geld", "cash"),
            SettlementKind.VOUCHER, new Label("tegoedbon", "voucher"),
            SettlementKind.EXCHANGE, new Label("ruilen", "exchange"),
            SettlementKind.REPLACEMENT, new Label("nieuw exemplaar", "replacement"),
            SettlementKind.REPAIR, new Label("reparatie", "repair"),
            SettlementKind.PRICE_REDUCTION, new Label("korting achteraf", "price reduction")));
    private static final Map<Condition, Label> CONDITIONS = new EnumMap<>(Map.of(
            Condition.SEALED, new Label("ongeopend", "sealed"),
            Condition.OPENED, new Label("geopend", "opened"),
            Condition.USED, new Label("gebruikt", "used"),
            Condition.DAMAGED, new Label("beschadigd", "damaged"),
            Condition.INCOMPLETE, new Label("onvolledig", "incomplete"),
            Condition.UNSAFE, new Label("onveilig", "unsafe")));

    private final Locale language;
    private final UnaryOperator<String> placeName;

    ReturnWords(Locale language, UnaryOperator<String> placeName) {
        this.language = language;
        this.placeName = placeName;
    }

    /** The text in the reader's language, with its values filled in. */
    String say(String nl, String en, Object... values) {
        return new Label(nl, en).in(language).formatted(values);
    }

    String place(Place place) {
        return place.web() ? say("de webshop", "the web shop") : placeName.apply(place.id());
    }

    String day(LocalDate day) {
        return day.format(Moments.in(language).dayAndYear());
    }

    /** A day of the last months, for which the year goes without saying. */
    String shortDay(LocalDate day) {
        return day.format(Moments.in(language).day());
    }

    String purchase(PurchaseReference reference) {
        return reference.kind() == PurchaseReference.Kind.RECEIPT
                ? say("bon %s", "receipt %s", reference.value())
                : say("bestelling %s", "order %s", reference.value());
    }

    String ground(Ground ground) {
        return said(GROUNDS, ground);
    }

    String kind(SettlementKind kind) {
        return said(KINDS, kind);
    }

    String condition(Condition condition) {
        return said(CONDITIONS, condition);
    }

    String kinds(List<SettlementKind> kinds) {
        return kinds.stream().map(this::kind).collect(Collectors.joining(", "));
    }

    String conditions(Collection<Condition> conditions) {
        return conditions.stream().sorted().map(this::condition).collect(Collectors.joining(", "));
    }

    private <K extends Enum<K>> String said(Map<K, Label> labels, K key) {
        Label label = labels.get(key);
        return label == null ? key.name() : label.in(language);
    }
}
