package io.throughline.ui.store;

import io.throughline.hub.person.Person;
import io.throughline.hub.purchase.Purchase;
import io.throughline.hub.purchase.PurchaseReference;
import io.throughline.hub.purchase.Purchases;
import io.throughline.hub.returns.Recollection;
import io.throughline.ui.customer.Finding;
import io.vertx.core.Future;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds purchases by whatever is typed or scanned: the number of one, or something that tells who bought. */
final class PurchaseSearch {
    private final Finding finding;
    private final Recollection recollection;

    PurchaseSearch(Finding finding, Recollection recollection) {
        this.finding = finding;
        this.recollection = recollection;
    }

    /**
     * What was found.
     *
     * @param people who bought; nobody when the text says nothing, as the number of an article does
     * @param meant which of their purchases
     */
    record Found(List<Person> people, Predicate<Purchase> meant) {
        private static final Found NOTHING = new Found(List.of(), purchase -> false);

        /** A number stands for one purchase; anything else for all of one person. */
        private static Found of(List<Person> people, String text) {
            Predicate<Purchase> called =
                    purchase -> purchase.reference().value().equalsIgnoreCase(text);
            List<Person> buyers =
                    people.stream().filter(person -> bought(person, called)).toList();
            return buyers.isEmpty() ? new Found(List.of(people.get(0)), purchase -> true) : new Found(buyers, called);
        }

        private static boolean bought(Person person, Predicate<Purchase> which) {
            return person.all(Purchases.SLICE)
                    .flatMap(purchases -> purchases.newest().stream())
                    .anyMatch(which);
        }
    }

    /** Holds what the text stands for, in the first spelling that says anything. */
    Future<Found> find(String typed) {
        return first(spellings(typed).iterator());
    }

    private Future<Found> first(Iterator<String> spellings) {
        if (!spellings.hasNext()) {
            return Future.succeededFuture(Found.NOTHING);
        }
        String text = spellings.next();
        return finding.byAnyHandle(text)
                .compose(people -> people.isEmpty()
                        ? first(spellings)
                        : recalled(people, text).map(all -> Found.of(all, text)));
    }

    /** A number that leads to somebody may be that of a purchase which is not at hand any more. */
    private Future<List<Person>> recalled(List<Person> people, String text) {
        List<PurchaseReference> meant = references(text);
        return Future.all(people.stream()
                        .map(person -> recollection.with(person, meant))
                        .toList())
                .map(all -> all.list());
    }

    private static List<PurchaseReference> references(String text) {
        try {
            return List.of(PurchaseReference.receipt(text), PurchaseReference.order(text));
        } catch (IllegalArgumentException otherForm) {
            return List.of();
        }
    }

    /**
     * Scanners put a mark of the code's kind in front and control characters around it (ISO/IEC 15424); people type
     * blanks where a number has dashes or nothing.
     */
    static List<String> spellings(String typed) {
        String text = typed.replaceAll("\\p{Cntrl}", "").strip().replaceFirst("^][A-Za-z][0-9]", "");
        return Stream.of(text, text.replaceAll("\\s+", "-"), text.replaceAll("\\s+", ""))
                .distinct()
                .toList();
    }
}
