package io.throughline.config.journey.stage;

import io.throughline.config.journey.hub.Hub;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The colleagues who take part, and who of them is offered what. Lives on one event loop. */
public final class Staff {
    private static final int REMEMBERED = 20_000;
    private static final Set<String> TAKING = Set.of("offered", "active", "held", "wrap-up");

    private final List<Desk> desks = new ArrayList<>();
    private final Map<String, Desk> offered = new HashMap<>();
    private final Map<String, List<Promise<Desk>>> awaited = new HashMap<>();
    private final Map<String, Long> firstSeen = Tables.bounded(REMEMBERED);
    private final Map<String, JsonObject> cards = Tables.bounded(REMEMBERED);
    private String trouble = "";

    /** Signs everybody in and puts them to work. */
    public Future<Staff> comeIn(Hub hub, List<String> names, String password) {
        Future<?> done = Future.succeededFuture();
        for (String name : names) {
            done = done.compose(before -> hub.signIn(name, password))
                    .map(signedIn -> new Desk(signedIn, this))
                    .compose(Desk::open)
                    .onSuccess(desks::add);
        }
        return done.map(this);
    }

    /** Everybody leaves; who cannot is left. */
    public Future<Void> goHome() {
        return Future.join(desks.stream().map(Desk::close).toList())
                .otherwiseEmpty()
                .mapEmpty();
    }

    /** The first of the colleagues who fits a role. */
    public Optional<Desk> of(Role role) {
        return desks.stream().filter(role::fits).findFirst();
    }

    /** Completes with the colleague to whom a contact is offered. */
    public Future<Desk> offerOf(String contact) {
        Desk desk = offered.get(contact);
        if (desk != null) {
            return Future.succeededFuture(desk);
        }
        Promise<Desk> promise = Promise.promise();
        awaited.computeIfAbsent(contact, each -> new ArrayList<>()).add(promise);
        return promise.future();
    }

    /** When the contact first stood on somebody's screen, by {@link System#nanoTime}. */
    public Optional<Long> onScreenSince(String contact) {
        return Optional.ofNullable(firstSeen.get(contact));
    }

    /** What is known about a contact nobody was offered, for a message. */
    public String lastOf(String contact) {
        JsonObject card = cards.get(contact);
        String state = card == null
                ? "it was on nobody's screen"
                : "it is " + card.getString("state") + " in queue " + card.getString("queue") + with(card);
        String others = cards.values().stream()
                .filter(each -> !contact.equals(each.getString("id")))
                .filter(each -> TAKING.contains(each.getString("state", "")))
                .filter(each -> of(each).isPresent())
                .map(each -> each.getString("state") + " " + each.getString("channel") + with(each))
                .collect(Collectors.joining(", "));
        return state
                + (others.isEmpty() ? "" : "; other contacts of the colleagues: " + others)
                + (trouble.isEmpty() ? "" : "; " + trouble);
    }

    private static String with(JsonObject card) {
        JsonObject agent = card.getJsonObject("agent");
        return agent == null ? "" : " with " + agent.getString("name");
    }

    /** The colleague a contact is with, or else one who may take it. */
    public Optional<Desk> of(JsonObject card) {
        JsonObject agent = card.getJsonObject("agent");
        String queue = String.valueOf(card.getString("queue"));
        return desks.stream()
                .filter(desk -> agent == null
                        ? desk.who().queues().contains(queue)
                                || desk.who().branch().equals(queue)
                        : desk.who().id().equals(agent.getString("id")))
                .findFirst();
    }

    void seen(Desk desk, JsonObject card) {
        String contact = card.getString("id", "");
        firstSeen.putIfAbsent(contact, System.nanoTime());
        cards.put(contact, card);
        if (desk.isOfferedTo(card)) {
            offered.put(contact, desk);
            Optional.ofNullable(awaited.remove(contact))
                    .ifPresent(waiting -> waiting.forEach(each -> each.tryComplete(desk)));
        } else {
            offered.remove(contact, desk);
        }
    }

    void lost(Desk desk, Throwable why) {
        trouble = "the live stream of " + desk.who().id() + " broke: " + why.getMessage();
    }
}
