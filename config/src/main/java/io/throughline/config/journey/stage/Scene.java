package io.throughline.config.journey.stage;

import io.throughline.config.journey.hub.Caller;
import io.throughline.config.journey.hub.Hub;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One time that a journey is lived: who is in it, and the hub it happens in. */
public final class Scene {
    private static final int MOST_ENTRIES = 10_000;

    private final Surroundings around;
    private final String token;
    private final Map<String, Player> players;
    private final Map<String, Role> roles;
    private final Map<String, Desk> cast = new HashMap<>();
    private Player focus;
    private Instant time = Instant.now();

    /**
     * What is the same for all who live a journey in one run.
     *
     * @param machine a caller with the API key
     * @param waits is told what was waited for and how many nanoseconds
     */
    public record Surroundings(Hub hub, Caller machine, Staff staff, Patience patience, BiConsumer<Wait, Long> waits) {}

    /** With at least one player; the first has the attention. */
    public Scene(Surroundings around, String token, Map<String, Player> players, Map<String, Role> roles) {
        this.around = around;
        this.token = token;
        this.players = Map.copyOf(players);
        this.roles = Map.copyOf(roles);
        this.focus = players.values().iterator().next();
    }

    /** What is around. */
    public Surroundings around() {
        return around;
    }

    /** How long it may wait for things. */
    public Patience patience() {
        return around.patience();
    }

    /** When the step happens in the story; for a step in the past long ago, else about now. */
    public Instant time() {
        return time;
    }

    /** Sets the time of the next step. */
    public void at(Instant newTime) {
        time = newTime;
    }

    /** The customer of that word; she has the attention from now on. */
    public Player customer(String who) {
        focus = known(players, who, "customer");
        return focus;
    }

    /** Everybody it is about. */
    public Collection<Player> customers() {
        return players.values();
    }

    /** The customer that everything is about now. */
    public Player focus() {
        return focus;
    }

    /** The role of that word. */
    public Role role(String who) {
        return known(roles, who, "colleague");
    }

    private static <T> T known(Map<String, T> all, String who, String what) {
        T found = all.get(who);
        if (found == null) {
            throw new IllegalArgumentException("'" + who + "' is no " + what + " of this journey");
        }
        return found;
    }

    /** Who plays the role: whoever took the contact, or the first who fits. */
    public Desk desk(String who) {
        Desk bound = cast.get(who);
        if (bound != null) {
            return bound;
        }
        Role role = role(who);
        Desk first = around.staff()
                .of(role)
                .orElseThrow(() -> new IllegalStateException("nobody who signed in can play " + role));
        cast.put(who, first);
        return first;
    }

    /** From now on this colleague plays the role. */
    public void casts(String who, Desk desk) {
        cast.put(who, desk);
    }

    /** The name for a report: of the customer, or of who plays the role. */
    public String name(String who) {
        Player player = players.get(who);
        return player != null ? player.name() : desk(who).who().name();
    }

    /** Puts this time's values in a text: {@code {run}}, {@code {sanne.loyalty}}, {@code {sanne.name}}. */
    public String fill(String text) {
        UnaryOperator<String> value = word -> {
            int dot = word.indexOf('.');
            Player player = players.get(dot < 0 ? word : word.substring(0, dot));
            if (player == null) {
                return word.equals("run") ? token : "{" + word + "}";
            }
            String what = dot < 0 ? "name" : word.substring(dot + 1);
            return what.equals("name")
                    ? player.name()
                    : player.handle(what).or(() -> player.noted(what)).orElse("{" + word + "}");
        };
        return Placeholders.replace(text, value);
    }

    /** Tells that something was waited for since a moment of {@link System#nanoTime}. */
    public void waited(Wait wait, long since, long until) {
        around.waits().accept(wait, Math.max(0, until - since));
    }

    /** The story of a customer, found by one of her handles. */
    public Future<Optional<Story>> story(Player player) {
        return customerId(player)
                .compose(id -> id.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : around.machine()
                                .get("/api/v1/customers/" + id.get() + "/story?lang=en")
                                .map(json -> Optional.of(new Story(json))));
    }

    /** The whole timeline, newest first: what the story shows and all earlier pages. */
    public Future<List<JsonObject>> timeline(Story story) {
        List<JsonObject> all = new ArrayList<>(story.list("timeline"));
        return earlier(story.customer().getString("id", ""), story.json().getString("more"), all)
                .map(done -> all);
    }

    private Future<Void> earlier(String customer, @Nullable String cursor, List<JsonObject> all) {
        if (cursor == null || all.size() > MOST_ENTRIES) {
            return Future.succeededFuture();
        }
        String before = java.net.URLEncoder.encode(cursor, java.nio.charset.StandardCharsets.UTF_8);
        return around.machine()
                .get("/api/v1/customers/" + customer + "/timeline?limit=200&lang=en&before=" + before)
                .compose(page -> {
                    all.addAll(Story.objects(page.getJsonArray("items")));
                    return earlier(customer, page.getString("next"), all);
                });
    }

    private Future<Optional<String>> customerId(Player player) {
        Optional<String> noted = player.noted("customer");
        if (noted.isPresent()) {
            return Future.succeededFuture(noted);
        }
        Future<Optional<String>> found = Future.succeededFuture(Optional.empty());
        for (Map.Entry<String, String> handle : player.handles().entrySet()) {
            found = found.compose(before -> before.isPresent() ? Future.succeededFuture(before) : lookUp(handle));
        }
        return found.onSuccess(id -> id.ifPresent(known -> player.note("customer", known)));
    }

    /** The customer a handle leads to. */
    public Future<Optional<String>> lookUp(Map.Entry<String, String> handle) {
        String value = java.net.URLEncoder.encode(
                handle.getKey() + ":" + handle.getValue(), java.nio.charset.StandardCharsets.UTF_8);
        return around.machine()
                .get("/api/v1/customers?handle=" + value)
                .map(page -> Story.inside(page, "items")
                        .map(each -> each.getString("id"))
                        .findFirst());
    }

    /** Sends an event as a system of the company would. */
    public Future<JsonObject> event(String type, JsonObject data) {
        JsonObject event = new JsonObject()
                .put("specversion", "1.0")
                .put("id", java.util.UUID.randomUUID().toString())
                .put("source", "/journeys/" + token)
                .put("type", "throughline." + type + ".v1")
                .put("time", time.toString())
                .put("datacontenttype", "application/json")
                .put("data", data);
        return around.machine().post("/events", event, "application/cloudevents+json");
    }

    /** Waits at most as long as there is patience. */
    public Duration longest() {
        return around.patience().longest();
    }
}
