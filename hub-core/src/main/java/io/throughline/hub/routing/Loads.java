package io.throughline.hub.routing;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.queues.Capacity;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What everybody has at hand. Used on one thread. */
final class Loads {
    private static final List<Channel> CHANNELS = List.of(Channel.values());

    private final Map<String, Load> loads = new HashMap<>();

    /**
     * The loads by these contacts.
     *
     * @param asked to whom a contact was given although it does not show it yet
     */
    static Loads of(Collection<Contact> contacts, Function<ContactId, Optional<AgentRef>> asked) {
        Loads loads = new Loads();
        for (Contact contact : contacts) {
            hands(contact, asked.apply(contact.id())).forEach(agent -> loads.add(agent, contact.work()));
        }
        return loads;
    }

    /** Whoever has it, and whoever is asked beside that. */
    private static Stream<String> hands(Contact contact, Optional<AgentRef> asked) {
        return Stream.of(contact.agent(), contact.offer().map(Contact.Offer::agent), asked)
                .flatMap(Optional::stream)
                .map(AgentRef::id)
                .distinct();
    }

    void add(String agent, Channel channel) {
        loads.merge(agent, Load.of(channel), Load::plus);
    }

    /** Whether the agent can take one more contact of this channel. */
    boolean room(String agent, Capacity capacity, Channel channel) {
        return loads.getOrDefault(agent, Load.NONE).takes(capacity, channel);
    }

    /** Whether the agent can take one more contact of any channel. */
    boolean room(Candidate agent) {
        Load load = loads.getOrDefault(agent.agent().id(), Load.NONE);
        return CHANNELS.stream().anyMatch(channel -> load.takes(agent.ability().capacity(), channel));
    }

    /** The queues of which somebody can take one more contact of any channel. */
    Set<String> manned(Collection<Candidate> agents) {
        return agents.stream()
                .filter(this::room)
                .flatMap(agent -> agent.queues().stream())
                .collect(Collectors.toSet());
    }

    /** {@code single} is what takes all of somebody: calls and letters. */
    private record Load(int single, int chats, int visits) {
        static final Load NONE = new Load(0, 0, 0);

        static Load of(Channel channel) {
            return switch (channel) {
                case WEB -> new Load(0, 1, 0);
                case STORE -> new Load(0, 0, 1);
                case PHONE, MAIL -> new Load(1, 0, 0);
            };
        }

        Load plus(Load other) {
            return new Load(single + other.single, chats + other.chats, visits + other.visits);
        }

        boolean takes(Capacity capacity, Channel channel) {
            if (single > 0) {
                return false;
            }
            return switch (channel) {
                case WEB -> visits == 0 && chats < capacity.chats();
                case STORE -> chats == 0 && visits < capacity.visits();
                case PHONE -> visits == 0 && (chats == 0 || capacity.interruptible());
                case MAIL -> visits == 0 && chats == 0;
            };
        }
    }
}
