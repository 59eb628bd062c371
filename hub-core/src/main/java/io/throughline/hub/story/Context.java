package io.throughline.hub.story;

import io.throughline.hub.journal.Position;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The materialised view of one customer record: a slice of state per feature, at one version. Immutable and bounded;
 * the full history is paged from the journal.
 */
public final class Context {
    private final CustomerId customer;
    private final long version;
    private final Position position;
    private final Map<String, Slot> slots;

    Context(CustomerId customer, long version, Position position, Map<String, Slot> slots) {
        this.customer = customer;
        this.version = version;
        this.position = position;
        this.slots = slots;
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
        return new Context(customer, version, committed, slots);
    }

    /** The state of one feature. */
    public <S> S get(Slice<S> slice) {
        @Nullable Slot slot = slots.get(slice.name());
        return slot == null ? slice.empty() : slice.type().cast(slot.state());
    }

    /** How many bytes its slices have where they have been written; for weighing what is kept. */
    public int size() {
        return slots.values().stream().mapToInt(Slot::size).sum();
    }

    /** Its slices that are not empty. */
    Collection<Slot> slots() {
        return slots.values();
    }

    /** The context after one more event, which changes at most this slice. */
    <S> Context after(Happened happened, Slice<S> slice) {
        S before = get(slice);
        S after = slice.evolve().apply(before, happened);
        return after == before ? after(happened) : with(changed(slice, after)).after(happened);
    }

    /** The context after one more event that changes no slice. */
    Context after(Happened happened) {
        Envelope envelope = happened.envelope();
        return new Context(customer, envelope.version(), envelope.position(), slots);
    }

    /** What the context would be with another state of one feature: to look at and decide by, never to be shared. */
    public <S> Context imagined(Slice<S> slice, S state) {
        return with(changed(slice, state));
    }

    private <S> Slot changed(Slice<S> slice, S state) {
        @Nullable Slot slot = slots.get(slice.name());
        return slot == null ? Slot.of(slice, state) : slot.changed(state);
    }

    private Context with(Slot changed) {
        Map<String, Slot> next = new HashMap<>(slots);
        next.put(changed.name(), changed);
        return new Context(customer, version, position, next);
    }

    /** Whether the slice is the very one that the other context has: nothing happened to it in between. */
    @SuppressWarnings("ReferenceEquality") // equal ones that were made anew are compared by what they say
    boolean shares(Slice<?> slice, Context other) {
        return slots.get(slice.name()) == other.slots.get(slice.name());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Context that
                && customer.equals(that.customer)
                && version == that.version
                && slots.equals(that.slots);
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
