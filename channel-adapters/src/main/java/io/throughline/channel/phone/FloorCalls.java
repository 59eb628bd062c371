package io.throughline.channel.phone;

import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.floor.Card;
import io.throughline.hub.floor.Floor;
import io.throughline.hub.waiting.Standing;
import io.throughline.hub.waiting.Standings;
import io.vertx.core.Future;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The calls of the open contacts: those by which customers came, and those by which they are called. The floor is filled
 * from the journal when a node starts, so a node that has just started knows what is wanted of calls that began before it.
 */
public final class FloorCalls implements OpenCalls {
    private final Map<ContactId, Known> contacts = new ConcurrentHashMap<>();
    private final Map<String, ContactId> calls = new ConcurrentHashMap<>();
    private final List<Consumer<String>> followers = new CopyOnWriteArrayList<>();
    private final Standings standings;
    private final Supplier<Future<Void>> abreast;

    /** A contact with all calls that it has had so far. */
    private record Known(Card card, Set<String> calls) {}

    /** The calls of this floor; {@code abreast} holds when it shows everything that was committed before. */
    public FloorCalls(Floor floor, Standings standings, Supplier<Future<Void>> abreast) {
        this.standings = standings;
        this.abreast = abreast;
        floor.follow(this::accept);
        floor.cards().forEach(this::accept);
    }

    private void accept(Card card) {
        Contact contact = card.contact();
        Set<String> all = calls(contact);
        if (all.isEmpty()) {
            return;
        }
        contacts.compute(contact.id(), (id, before) -> newest(new Known(card, all), before));
        if (contact.state().over()) {
            all.forEach(calls::remove);
        } else {
            all.forEach(call -> calls.put(call, contact.id()));
        }
        all.forEach(call -> followers.forEach(follower -> follower.accept(call)));
    }

    private Set<String> calls(Contact contact) {
        Set<String> all = new HashSet<>();
        contact.call().ifPresent(all::add);
        if (contact.channel() == Channel.PHONE) {
            all.add(contact.reference());
        }
        @Nullable Known before = contacts.get(contact.id());
        if (before != null) {
            all.addAll(before.calls());
        }
        return all;
    }

    private static @Nullable Known newest(Known known, @Nullable Known before) {
        if (before != null && before.card().version() > known.card().version()) {
            return before;
        }
        return known.card().contact().state().over() ? null : known;
    }

    @Override
    public Optional<Wish> wish(String call) {
        return card(call).map(card -> card.contact().call().equals(Optional.of(call)) ? Wish.of(card) : Wish.OVER);
    }

    private Optional<Card> card(String call) {
        return Optional.ofNullable(calls.get(call)).map(contacts::get).map(Known::card);
    }

    @Override
    public Optional<Standing> standing(String call) {
        return card(call).flatMap(card -> standings.of(card.contact().id()));
    }

    @Override
    public List<String> beginningWith(String prefix) {
        return calls.keySet().stream()
                .filter(call -> call.startsWith(prefix))
                .filter(call ->
                        wish(call).filter(wish -> wish.kind() != Wish.Kind.OVER).isPresent())
                .toList();
    }

    @Override
    public void follow(Consumer<String> changed) {
        followers.add(changed);
    }

    @Override
    public Future<Void> abreast() {
        return abreast.get();
    }
}
