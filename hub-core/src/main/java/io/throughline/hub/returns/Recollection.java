package io.throughline.hub.returns;

import io.throughline.hub.journal.Journal;
import io.throughline.hub.journal.Key;
import io.throughline.hub.journal.Recorded;
import io.throughline.hub.journal.StreamId;
import io.throughline.hub.person.Person;
import io.throughline.hub.purchase.Purchase;
import io.throughline.hub.purchase.PurchaseEvent.PurchaseRegistered;
import io.throughline.hub.purchase.PurchaseReference;
import io.throughline.hub.purchase.Purchases;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.EventCodec;
import io.throughline.hub.story.Happened;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Purchases and returns that a customer's context has let go, read from the journal when somebody asks for one of them.
 * That takes a page for every few hundred events, and happens to those who bought more than a context holds.
 */
public final class Recollection {
    private static final int PAGE = 500;

    private final Journal journal;
    private final EventCodec codec;

    /** Recollects from this journal. */
    public Recollection(Journal journal, EventCodec codec) {
        this.journal = journal;
        this.codec = codec;
    }

    /**
     * Holds the person with those of these purchases at hand that her records have let go. For showing, and for deciding
     * by {@link #recalling}; it is no context to be shared.
     */
    public Future<Person> with(Person person, Collection<PurchaseReference> wanted) {
        List<PurchaseReference> missing = wanted.stream()
                .distinct()
                .filter(reference -> person.all(Purchases.SLICE)
                        .noneMatch(each -> each.find(reference).isPresent()))
                .toList();
        return missing.isEmpty()
                ? Future.succeededFuture(person)
                : journal.resolve(missing.stream().map(PurchaseReference::key).toList())
                        .compose(holders -> with(person, missing, holders));
    }

    private Future<Person> with(Person person, List<PurchaseReference> missing, Map<Key, StreamId> holders) {
        List<Future<Context>> records = new ArrayList<>();
        for (Context record : person.records()) {
            StreamId stream = record.customer().stream();
            records.add(with(
                    record,
                    missing.stream()
                            .filter(each -> stream.equals(holders.get(each.key())))
                            .toList()));
        }
        return Future.all(records).map(all -> new Person(all.list()));
    }

    private Future<Context> with(Context record, List<PurchaseReference> wanted) {
        Future<Context> found = Future.succeededFuture(record);
        for (PurchaseReference reference : wanted) {
            found = found.compose(context -> purchase(record.customer(), reference)
                    .map(purchase ->
                            purchase.map(each -> remembering(context, each)).orElse(context)));
        }
        return found;
    }

    private static Context remembering(Context context, Purchase purchase) {
        return context.imagined(Purchases.SLICE, context.get(Purchases.SLICE).and(purchase));
    }

    /** Decides as if these purchases of the record, which never change, were still in its context. */
    public static Decision recalling(Context recalled, PurchaseReference reference, Decision decision) {
        Optional<Purchase> purchase = recalled.get(Purchases.SLICE).find(reference);
        return (context, occasion) -> decision.decide(
                purchase.filter(each ->
                                context.get(Purchases.SLICE).find(reference).isEmpty())
                        .map(each -> remembering(context, each))
                        .orElse(context),
                occasion);
    }

    /** Holds the first telling of the purchase: a later one with other contents does not count. */
    private Future<Optional<Purchase>> purchase(CustomerId customer, PurchaseReference reference) {
        return first(
                customer,
                0,
                recorded -> recorded.data().contains(reference.value()),
                happened -> Optional.of(happened.event())
                        .filter(PurchaseRegistered.class::isInstance)
                        .map(event -> ((PurchaseRegistered) event).purchase())
                        .filter(each -> each.reference().equals(reference)));
    }

    private <T> Future<Optional<T>> first(
            CustomerId customer, long after, Predicate<Recorded> likely, Function<Happened, Optional<T>> meant) {
        return journal.readStream(customer.stream(), after, PAGE).compose(page -> {
            Optional<T> found = page.stream()
                    .filter(likely)
                    .map(codec::read)
                    .flatMap(happened -> meant.apply(happened).stream())
                    .findFirst();
            return found.isPresent() || page.size() < PAGE
                    ? Future.succeededFuture(found)
                    : first(customer, page.get(page.size() - 1).version(), likely, meant);
        });
    }

    /** Holds a return of this record, from its context or, when it is long past, from the journal. */
    public Future<Optional<Return>> find(Context record, ReturnNumber number) {
        Optional<Return> known = record.get(Returns.SLICE).find(number);
        return known.isPresent()
                ? Future.succeededFuture(known)
                : refold(record.customer(), number, 0, Returns.SLICE.empty()).map(returns -> returns.find(number));
    }

    private Future<Returns> refold(CustomerId customer, ReturnNumber number, long after, Returns before) {
        return journal.readStream(customer.stream(), after, PAGE).compose(page -> {
            Returns returns = before;
            for (Recorded recorded : page) {
                returns = recorded.data().contains(number.text())
                        ? after(returns, codec.read(recorded), number)
                        : returns;
            }
            return page.size() < PAGE
                    ? Future.succeededFuture(returns)
                    : refold(customer, number, page.get(page.size() - 1).version(), returns);
        });
    }

    private static Returns after(Returns returns, Happened happened, ReturnNumber number) {
        return happened.event() instanceof ReturnEvent event && event.number().equals(number)
                ? returns.after(event, happened.at(), happened.by())
                : returns;
    }
}
