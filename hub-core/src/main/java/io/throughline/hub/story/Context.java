package io.throughline.hub.story;

import io.throughline.hub.journal.Position;
import java.util.HashMap;
import java.util.Map;

/**
 * The materialised view of one customer record: a slice of state per feature, at one version. Immutable and bounded;
 * the full history is paged from the journal.
 */
public final class Context {
    private final CustomerId customer;
    private final long version;
    private final Position position;
    private final Map<String, Object> slices;

    Context(CustomerId customer, long version, Position position, Map<String, Object> slices) {
        this.customer = customer;
        this.version = version;
        this.position = position;
        this.slices = slices;
    }

    /** The context of a customer to whom nothing happened yet. */
    public static Context empty(CustomerId customer) {
        return new Context(customer, 0, Position.START, Map.of());
    }

    /** Whose context this is. */
    public CustomerId customer() {
        return customer;
    }

    /** How many events of the customer's stream it holds; 0 when there is no such customer. */
    public long version() {
        return version;
    }

    /** The place of its newest event in the journal. */
    public Position position() {
        return position;
    }

    /** The same context, its newest event being at this place in the journal: known once it is committed. */
    public Context at(Position committed) {
        return new Context(customer, version, committed, slices);
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
        Envelope envelope = happened.envelope();
        return new Context(customer, envelope.version(), envelope.position(), next);
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
