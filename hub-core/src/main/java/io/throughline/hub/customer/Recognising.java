package io.throughline.hub.customer;

import io.throughline.hub.customer.IdentityEvent.CustomerRegistered;
import io.throughline.hub.customer.IdentityEvent.HandleRecognised;
import io.throughline.hub.journal.Key;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.story.Event;
import io.throughline.hub.story.Occasion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Recognises a customer by the handles that somebody presented.
 *
 * @param presented the handles, at least one
 * @param owners the customers to whom some of them lead already
 */
public record Recognising(List<Presented> presented, Map<Key, CustomerId> owners) {
    /** The customer whom the surest handle leads to; among equally sure ones, the first presented. */
    public Optional<CustomerId> customer() {
        return presented.stream()
                .sorted(Comparator.comparing(Presented::grade).reversed())
                .map(each -> owners.get(each.handle().key()))
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    /** The customer whom these handles stand for: an existing one, or a new one born on this occasion. */
    public CustomerId customer(Occasion occasion) {
        return customer().orElseGet(() -> new CustomerId(occasion.id("customer")));
    }

    /** What has to be recorded so that these handles lead to the customer from now on. */
    public List<Event> events(Context context) {
        List<Event> events = new ArrayList<>();
        if (context.version() == 0) {
            events.add(new CustomerRegistered());
        }
        Identity identity = context.get(Identity.SLICE);
        presented.stream()
                .filter(each -> leadsNowhereElse(each, context.customer()) && !identity.has(each))
                .forEach(each -> events.add(new HandleRecognised(each.handle(), each.grade())));
        return events;
    }

    private boolean leadsNowhereElse(Presented each, CustomerId customer) {
        CustomerId owner = owners.get(each.handle().key());
        return owner == null || owner.equals(customer);
    }

    /** The other records that these handles lead to, each with the surest handle that does. */
    public Map<CustomerId, Presented> others(CustomerId customer) {
        Map<CustomerId, Presented> others = new LinkedHashMap<>();
        for (Presented each : presented) {
            CustomerId owner = owners.get(each.handle().key());
            if (owner != null && !owner.equals(customer)) {
                others.merge(owner, each, (a, b) -> a.grade().atLeast(b.grade()) ? a : b);
            }
        }
        return others;
    }

    /** The handle by which the customer herself was recognised, if she was known before. */
    public Optional<Presented> surestOf(CustomerId customer) {
        return presented.stream()
                .filter(each -> customer.equals(owners.get(each.handle().key())))
                .max(Comparator.comparing(Presented::grade));
    }
}
