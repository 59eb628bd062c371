package io.throughline.channel.phone;

import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.floor.Card;
import io.throughline.hub.floor.Floor;
import io.throughline.hub.waiting.Standing;
import io.throughline.hub.waiting.Standings;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The calls among the open contacts. The floor is filled from the journal when a node starts, so a node that has just
 * started knows what is wanted of calls that began before it.
 */
public final class FloorCalls implements OpenCalls {
    private final Map<String, Card> cards = new ConcurrentHashMap<>();
    private final List<Consumer<String>> followers = new CopyOnWriteArrayList<>();
    private final Standings standings;
    private final Supplier<Future<Void>> abreast;

    /** The calls of this floor; {@code abreast} holds when it shows everything that was committed before. */
    public FloorCalls(Floor floor, Standings standings, Supplier<Future<Void>> abreast) {
        this.standings = standings;
        this.abreast = abreast;
        floor.follow(this::accept);
        floor.cards().forEach(this::accept);
    }

    private void accept(Card card) {
        Contact contact = card.contact();
        if (contact.channel() != Channel.PHONE) {
            return;
        }
        cards.compute(contact.reference(), (reference, before) -> newest(card, before));
        followers.forEach(follower -> follower.accept(contact.reference()));
    }

    private static @Nullable Card newest(Card card, @Nullable Card before) {
        if (before != null && before.version() > card.version()) {
            return before;
        }
        return card.contact().state().over() ? null : card;
    }

    @Override
    public Optional<Wish> wish(String call) {
        return Optional.ofNullable(cards.get(call)).map(Wish::of);
    }

    @Override
    public Optional<Standing> standing(String call) {
        return Optional.ofNullable(cards.get(call))
                .flatMap(card -> standings.of(card.contact().id()));
    }

    @Override
    public List<String> beginningWith(String prefix) {
        return cards.keySet().stream()
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
