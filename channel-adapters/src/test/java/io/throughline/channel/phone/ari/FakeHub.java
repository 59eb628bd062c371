package io.throughline.channel.phone.ari;

import io.throughline.channel.intake.Delivery;
import io.throughline.channel.phone.OpenCalls;
import io.throughline.channel.phone.Wish;
import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.lane.Outcome;
import io.throughline.hub.waiting.Standing;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** A hub that takes everything, and wants what a test says. As the real one it answers on a thread of its own. */
final class FakeHub implements OpenCalls {
    private final Executor journal = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "journal");
        thread.setDaemon(true);
        return thread;
    });
    private final String call;
    private final Set<Thread> askedOn = ConcurrentHashMap.newKeySet();
    private final Map<String, Wish> wishes = new ConcurrentHashMap<>();
    private final List<Consumer<String>> followers = new CopyOnWriteArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();

    /** One that knows of this call only. */
    FakeHub(String call) {
        this.call = call;
    }

    /** What it was told, in order. */
    List<String> told() {
        return told;
    }

    /** On which threads it was asked what it wants. */
    Set<Thread> askedOn() {
        return askedOn;
    }

    Future<Outcome> take(Delivery delivery) {
        String what = delivery.what().getClass().getSimpleName().replace("Call", "");
        told.add(what);
        if (what.equals("Ringing")) {
            wishes.putIfAbsent(call, Wish.WAIT);
        } else if (what.equals("Ended")) {
            wishes.remove(call);
        }
        return elsewhere(new Outcome.Unknown("in this test"));
    }

    private <T> Future<T> elsewhere(T answer) {
        return Future.future(promise -> journal.execute(() -> promise.complete(answer)));
    }

    void wants(Wish.Kind kind, AgentRef agent) {
        wishes.put(call, new Wish(kind, Optional.of(agent), agent.id() + told.size(), "Sanne de Wit"));
        followers.forEach(follower -> follower.accept(call));
    }

    void ends() {
        wishes.put(call, Wish.OVER);
        followers.forEach(follower -> follower.accept(call));
    }

    @Override
    public Optional<Wish> wish(String which) {
        askedOn.add(Thread.currentThread());
        return Optional.ofNullable(wishes.get(which));
    }

    @Override
    public Optional<Standing> standing(String which) {
        return Optional.of(new Standing("service", 2, Optional.of(Duration.ofSeconds(61)), Optional.empty()));
    }

    @Override
    public List<String> beginningWith(String prefix) {
        return wishes.keySet().stream().filter(each -> each.startsWith(prefix)).toList();
    }

    @Override
    public void follow(Consumer<String> changed) {
        followers.add(changed);
    }

    @Override
    public Future<Void> abreast() {
        return elsewhere(true).mapEmpty();
    }
}
