package io.throughline.hub.story;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How a state changes with each event of a feature. Like a switch over a sealed type, which Java 17 does not have: an
 * event type that nobody thought of is found when the class is loaded, so by the first test.
 */
public final class Transitions<S, E extends Event> {
    /** How one type of event changes the state. */
    @FunctionalInterface
    public interface Transition<S, E> {
        /** The state after the event. */
        S after(S state, E event, Happened happened);
    }

    private final Map<Class<?>, Transition<S, E>> byType;

    private Transitions(Map<Class<?>, Transition<S, E>> byType) {
        this.byType = Map.copyOf(byType);
    }

    /** The state after the event. */
    public S after(S state, E event, Happened happened) {
        return Objects.requireNonNull(byType.get(event.getClass())).after(state, event, happened);
    }

    /** Starts a list of transitions for every type of a sealed interface. */
    public static <S, E extends Event> Builder<S, E> over(Class<E> sealed) {
        return new Builder<>(sealed);
    }

    /** Collects transitions and checks that none is missing. */
    public static final class Builder<S, E extends Event> {
        private final Class<E> sealed;
        private final Map<Class<?>, Transition<S, E>> byType = new HashMap<>();

        private Builder(Class<E> sealed) {
            this.sealed = sealed;
        }

        /** What this type of event does. */
        public <T extends E> Builder<S, E> on(Class<T> type, Transition<S, T> transition) {
            byType.put(type, (state, event, happened) -> transition.after(state, type.cast(event), happened));
            return this;
        }

        /** These types leave the state as it is. */
        public Builder<S, E> unchangedBy(List<Class<? extends E>> types) {
            types.forEach(type -> byType.put(type, (state, event, happened) -> state));
            return this;
        }

        /** The transitions; refuses to be built when a type of event is missing. */
        public Transitions<S, E> build() {
            List<Class<?>> missing = Arrays.stream(sealed.getPermittedSubclasses())
                    .filter(type -> !byType.containsKey(type))
                    .toList();
            if (!missing.isEmpty()) {
                throw new IllegalStateException("no transition for " + missing);
            }
            return new Transitions<>(byType);
        }
    }
}
