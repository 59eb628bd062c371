package io.throughline.hub.story;

import java.util.HashMap;
import java.util.Map;

/**
 * The materialised view of one customer record: a slice of state per feature, at one version. Immutable and bounded;
 * the full history is paged from the journal.
 */
public final class Context {
    private final CustomerId customer;
    private final long version;
    private final Map<String, Object> slices;

    Context(CustomerId customer, long version, Map<String, Object> slices) {
        this.customer = customer;
        this.version = version;
        this.slices = slices;
    }

    /** The context of a customer to whom nothing happened yet. */
    public static Context empty(CustomerId customer) {
        return new Context(customer, 0, Map.of());
    }

    /** Whose context this is. */
    public CustomerId customer() {
        return customer;
    }

    /** How many events of the customer's stream it holds; 0 when there is no such customer. */
    public long version() {
        return version;
    }

    /** The state of one feature. */
    public <S> S get(Slice<S> slice) {
        Object state = slices.get(slice.name());
        return state == null ? slice.empty() : slice.type().cast(state);
    }

    /** The context after one more event, folded into every slice of the features. */
    Context after(Happened happened, Iterable<Slice<?>> all) {
        Map<String, Object> next = new HashMap<>(slices);
        all.forEach(slice -> evolve(slice, happened, next));
        return new Context(customer, happened.envelope().version(), next);
    }

    private <S> void evolve(Slice<S> slice, Happened happened, Map<String, Object> next) {
        next.put(slice.name(), slice.evolve().apply(get(slice), happened));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Context that
                && customer.equals(that.customer)
                && version == that.version
                && slices.equals(that.slices);
    }

    @Override
    public int hashCode() {
        return customer.hashCode() * 31 + Long.hashCode(version);
    }

    @Override
    public String toString() {
        return "Context[" + customer + " at " + version + "]";
    }
}
