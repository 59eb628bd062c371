package io.throughline.ui.store;

import io.throughline.hub.language.Moments;
import io.throughline.hub.mood.Moods.Mood;
import io.throughline.hub.person.Person;
import io.throughline.hub.purchase.Place;
import io.throughline.hub.purchase.Purchase;
import io.throughline.hub.purchase.Purchases;
import io.throughline.hub.returns.Return;
import io.throughline.hub.returns.ReturnLine;
import io.throughline.hub.returns.ReturnPolicy;
import io.throughline.hub.returns.Returnable;
import io.throughline.hub.returns.ReturnableLine;
import io.throughline.hub.returns.Returns;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.telling.Telling;
import io.throughline.ui.store.PurchaseView.Within;
import io.throughline.ui.store.ReturnView.PartView;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Draws purchases and returns, in the language of the reader. */
public final class Counters {
    private final ReturnPolicy policy;
    private final Telling telling;
    private final InstantSource clock;

    /** Draws by this policy. */
    public Counters(ReturnPolicy policy, Telling telling, InstantSource clock) {
        this.policy = policy;
        this.telling = telling;
        this.clock = clock;
    }

    /** A person's purchases, newest first. */
    public List<PurchaseView> purchases(Person person, Predicate<Purchase> which, Locale language) {
        return person.records().stream()
                .flatMap(record -> record.get(Purchases.SLICE).newest().stream()
                        .filter(which)
                        .map(purchase -> view(person, record, purchase, language)))
                .sorted(Comparator.comparing(PurchaseView::at).reversed())
                .toList();
    }

    private PurchaseView view(Person person, Context record, Purchase purchase, Locale language) {
        Returnable returnable = Returnable.of(record, purchase, policy, clock.instant());
        Optional<String> branch =
                Optional.of(purchase.branch()).filter(place -> !place.web()).map(Place::id);
        return new PurchaseView(
                purchase.reference(),
                record.customer().value(),
                person.name(),
                person.mood().map(Mood::face),
                branch,
                branch.map(id -> telling.place(id, language)),
                purchase.at(),
                purchase.currency().getCurrencyCode(),
                new Within(
                        returnable.within().until(),
                        returnable.within().days(),
                        returnable.within().ok()),
                returnable.lines().stream()
                        .map(line -> view(line, purchase, language))
                        .toList());
    }

    private PurchaseView.LineView view(ReturnableLine line, Purchase purchase, Locale language) {
        return new PurchaseView.LineView(
                line.line().line(),
                line.line().article(),
                line.line().name(),
                line.line().quantity(),
                purchase.price(line.line()).amount().toPlainString(),
                line.returned(),
                line.returnable(),
                where(line, language));
    }

    /** When and where the newest piece came back, such as {@code 12 Nov, Utrecht}. */
    private Optional<String> where(ReturnableLine line, Locale language) {
        return line.last()
                .map(last -> day(last.at(), language)
                        + ", "
                        + telling.place(last.place().id(), language));
    }

    private String day(Instant at, Locale language) {
        return policy.day(at).format(Moments.in(language).day());
    }

    /** A person's returns, open ones first, then newest first. */
    public List<ReturnView> returns(Person person, Locale language) {
        return person.records().stream()
                .flatMap(record -> record.get(Returns.SLICE).newest().stream()
                        .map(each -> view(record.customer(), each, language)))
                .toList();
    }

    /** One return of this customer. */
    public ReturnView view(CustomerId customer, Return it, Locale language) {
        return new ReturnView(
                it.number().text(),
                customer.value(),
                it.bought().reference(),
                it.place().id(),
                telling.place(it.place().id(), language),
                it.at(),
                it.standing().ground(),
                it.state(),
                it.lines().stream().map(Counters::view).toList(),
                it.parts().stream()
                        .map(part -> new PartView(part.kind(), part.amount().toPlainString(), part.state()))
                        .toList(),
                it.total().amount().toPlainString(),
                it.bought().currency().getCurrencyCode(),
                it.by().name());
    }

    private static ReturnView.LineView view(ReturnLine line) {
        return new ReturnView.LineView(
                line.line(),
                line.requested().name(),
                line.requested().quantity(),
                line.requested().price().toPlainString(),
                line.requested().reason(),
                line.reception(),
                line.condition(),
                line.acceptance(),
                line.disposition());
    }
}
