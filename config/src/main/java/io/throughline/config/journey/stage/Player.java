package io.throughline.config.journey.stage;

import io.throughline.config.journey.hub.Caller;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A customer while a journey is lived: the numbers she has this time, and what she is in the middle of. */
public final class Player {
    private static final List<String> SUREST_FIRST =
            List.of("login", "loyalty", "order", "receipt", "phone", "email", "visitor");

    private final Person person;
    private final String name;
    private final Map<String, String> handles;
    private final Map<String, String> notes = new HashMap<>();
    private Optional<Caller> browser = Optional.empty();
    private Optional<Face> face = Optional.empty();
    private long since = System.nanoTime();

    /** With the handles of this time. */
    Player(Person person, String name, Map<String, String> handles) {
        this.person = person;
        this.name = name;
        this.handles = new LinkedHashMap<>(handles);
    }

    /** As the script describes her. */
    public Person person() {
        return person;
    }

    /** Her name this time. */
    public String name() {
        return name;
    }

    /** Her handle of a kind. */
    public Optional<String> handle(String kind) {
        return Optional.ofNullable(handles.get(kind));
    }

    /** All her handles by kind, the surest first. */
    public Map<String, String> handles() {
        Map<String, String> sorted = new TreeMap<>(Comparator.comparing(SUREST_FIRST::indexOf));
        sorted.putAll(handles);
        return sorted;
    }

    /** From now on she has this handle too. */
    public void gains(String kind, String value) {
        handles.put(kind, value);
    }

    /** Some of her handles as events carry them; those she has not are left out. */
    public JsonArray presented(String... kinds) {
        JsonArray presented = new JsonArray();
        for (String kind : kinds) {
            handle(kind)
                    .ifPresent(value ->
                            presented.add(new JsonObject().put("kind", kind).put("value", value)));
        }
        return presented;
    }

    /** The browser she uses. */
    public Optional<Caller> browser() {
        return browser;
    }

    /** Opens a browser. */
    public void opens(Caller newBrowser) {
        browser = Optional.of(newBrowser);
    }

    /** What the journey has to remember about her: {@code call}, {@code contact}, {@code case}, {@code handoff}... */
    public Optional<String> noted(String what) {
        return Optional.ofNullable(notes.get(what));
    }

    /** Remembers something about her. */
    public void note(String what, String value) {
        notes.put(what, value);
    }

    /** Forgets it. */
    public void forget(String what) {
        notes.remove(what);
    }

    /** How she shows herself. */
    public Optional<Face> face() {
        return face;
    }

    /** From now on she shows herself like this. */
    public void shows(Face newFace) {
        face = Optional.of(newFace);
    }

    /** She begins to wait for us. */
    public void waits() {
        since = System.nanoTime();
    }

    /** When she began to wait, by {@link System#nanoTime}. */
    public long waitingSince() {
        return since;
    }
}
