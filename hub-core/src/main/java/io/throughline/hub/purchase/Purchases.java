package io.throughline.hub.purchase;

import io.throughline.hub.purchase.PurchaseEvent.PurchaseRegistered;
import io.throughline.hub.story.Feature;
import io.throughline.hub.story.Happened;
import io.throughline.hub.story.KeyChange;
import io.throughline.hub.story.Slice;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The newest purchases of a customer; older ones are read from the journal.
 *
 * @param newest newest first, at most {@value #MOST}
 * @param event where the journal has the one that was registered last
 */
public record Purchases(List<Purchase> newest, Optional<UUID> event) {
    /** How many purchases a context holds. */
    public static final int MOST = 100;

    /** The part of a context that holds purchases. */
    public static final Slice<Purchases> SLICE =
            new Slice<>("purchases", Purchases.class, new Purchases(List.of(), Optional.empty()), Purchases::after);

    /** Purchases as the kernel sees them: found by receipt or order number. */
    public static final Feature<Purchases> FEATURE = new Feature<>(
            SLICE,
            Map.of("purchase.registered.v1", PurchaseRegistered.class),
            event -> event instanceof PurchaseRegistered registered
                    ? KeyChange.claim(registered.reference().key())
                    : KeyChange.NONE,
            Purchases::searchWords);

    private static final Comparator<Purchase> NEWEST_FIRST =
            Comparator.comparing(Purchase::at).reversed();

    public Purchases {
        newest = List.copyOf(newest);
    }

    /** The purchase with the reference, when it is among the newest. */
    public Optional<Purchase> find(PurchaseReference reference) {
        return newest.stream()
                .filter(purchase -> purchase.reference().equals(reference))
                .findFirst();
    }

    /** The same with one more, however old it is. */
    public Purchases and(Purchase older) {
        return new Purchases(Stream.concat(newest.stream(), Stream.of(older)).toList(), event);
    }

    private Purchases after(Happened happened) {
        return happened.event() instanceof PurchaseRegistered registered
                ? with(registered.purchase(), happened.envelope().id())
                : this;
    }

    private Purchases with(Purchase added, UUID registered) {
        Predicate<Purchase> other = purchase -> !purchase.reference().equals(added.reference());
        List<Purchase> all = Stream.concat(Stream.of(added), newest.stream().filter(other))
                .sorted(NEWEST_FIRST)
                .limit(MOST)
                .toList();
        return new Purchases(all, Optional.of(registered));
    }

    private Set<String> searchWords() {
        return newest.stream()
                .map(purchase -> purchase.reference().value().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
