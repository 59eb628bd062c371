package io.throughline.hub.story;

import io.throughline.hub.journal.SearchCard;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All features of a hub: how events are named in storage, folded into contexts, looked up and searched. */
public final class Features {
    private final List<Feature<?>> features;
    private final List<Slice<?>> slices;
    private final Map<String, Class<? extends Event>> classes = new HashMap<>();
    private final Map<Class<? extends Event>, String> names = new HashMap<>();
    private final Map<Class<? extends Event>, Feature<?>> owners = new HashMap<>();
    private final Function<Context, String> title;

    /**
     * Brings features together.
     *
     * @param title what a search hit on a customer shows, for example her name; from the slices of features that are
     *     searched
     * @throws IllegalArgumentException when two features give the same name to different things
     */
    public Features(Function<Context, String> title, Feature<?>... features) {
        this.title = title;
        this.features = List.of(features);
        this.slices = this.features.stream().<Slice<?>>map(Feature::slice).toList();
        this.features.forEach(this::register);
        Set<String> sliceNames = new HashSet<>();
        for (Slice<?> slice : slices) {
            require(sliceNames.add(slice.name()), "slice " + slice.name() + " is there twice");
        }
    }

    private void register(Feature<?> feature) {
        feature.eventTypes().forEach((name, type) -> {
            require(classes.put(name, type) == null, "event type " + name + " is there twice");
            require(names.put(type, name) == null, type + " has two event types");
            owners.put(type, feature);
        });
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** The stored type name of an event. */
    public String nameOf(Event event) {
        String name = names.get(event.getClass());
        if (name == null) {
            throw new IllegalArgumentException(event.getClass() + " is no event type of any feature");
        }
        return name;
    }

    /** The record of a stored type name. */
    public Class<? extends Event> classOf(String name) {
        Class<? extends Event> type = classes.get(name);
        if (type == null) {
            throw new IllegalArgumentException("no feature knows the event type " + name);
        }
        return type;
    }

    /** All stored type names. */
    public Set<String> eventTypes() {
        return Set.copyOf(classes.keySet());
    }

    /** All slices, in order. */
    public List<Slice<?>> slices() {
        return slices;
    }

    /** The context after one more event, which changes the slice of the feature that it belongs to. */
    public Context fold(Context context, Happened happened) {
        @Nullable Feature<?> owner = owners.get(happened.event().getClass());
        return owner == null ? context.after(happened) : context.after(happened, owner.slice());
    }

    /** The context after more events. */
    public Context fold(Context context, List<Happened> happened) {
        Context folded = context;
        for (Happened each : happened) {
            folded = fold(folded, each);
        }
        return folded;
    }

    /** Which keys the event claims or releases. */
    public KeyChange keysOf(Event event) {
        Feature<?> owner = owners.get(event.getClass());
        return owner == null ? KeyChange.NONE : owner.keys().apply(event);
    }

    /** Under which words the customer is found, where that is something else than before. */
    public Optional<SearchCard> newSearchCard(Context before, Context after) {
        boolean untouched =
                features.stream().filter(Feature::searched).allMatch(each -> after.shares(each.slice(), before));
        return untouched
                ? Optional.empty()
                : Optional.of(searchCard(after)).filter(card -> !card.equals(searchCard(before)));
    }

    private SearchCard searchCard(Context context) {
        Set<String> words = new TreeSet<>();
        features.forEach(feature -> words.addAll(words(feature, context)));
        return new SearchCard(title.apply(context), String.join(" ", words));
    }

    private static <S> Set<String> words(Feature<S> feature, Context context) {
        return feature.searchWords().apply(context.get(feature.slice()));
    }
}
