package io.throughline.hub.routing;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.ContactState;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whom to ask: the contact that waits longest first, the agent who is free longest. A call takes all of an
 * agent's attention; of chats she takes at most {@value #MAX_CHATS} at a time.
 */
public final class Matching {
    private static final int MAX_CHATS = 3;

    private Matching() {}

    /**
     * An agent who is available.
     *
     * @param queues whose contacts she takes
     * @param freeSince when she became available
     */
    public record Candidate(AgentRef agent, Set<String> queues, Instant freeSince) {}

    /** Ask this agent to take that contact. */
    public record Match(Contact contact, AgentRef agent) {}

    /**
     * Everything that should be offered now. Never more to an agent than she can take.
     *
     * @param asked what was offered already although the contacts do not show it yet
     */
    public static List<Match> match(
            Collection<Contact> contacts, Collection<Candidate> candidates, Map<ContactId, AgentRef> asked) {
        Map<String, Load> loads = loads(contacts, asked);
        List<Candidate> longestFree = candidates.stream()
                .sorted(Comparator.comparing(Candidate::freeSince))
                .toList();
        return contacts.stream()
                .filter(contact -> contact.state() == ContactState.QUEUED && !asked.containsKey(contact.id()))
                .sorted(Comparator.comparing(Contact::queuedAt))
                .flatMap(contact -> firstFor(contact, longestFree, loads).stream())
                .toList();
    }

    /** Whether an agent can take one more contact of this channel. */
    public static boolean hasRoom(
            String agent, Channel channel, Collection<Contact> contacts, Map<ContactId, AgentRef> asked) {
        return loads(contacts, asked).getOrDefault(agent, Load.NONE).takes(channel);
    }

    private static Optional<Match> firstFor(Contact contact, List<Candidate> candidates, Map<String, Load> loads) {
        return candidates.stream()
                .filter(candidate -> mayTake(candidate, contact))
                .filter(candidate -> load(loads, candidate).takes(contact.channel()))
                .findFirst()
                .map(candidate -> {
                    loads.put(candidate.agent().id(), load(loads, candidate).plus(contact.channel()));
                    return new Match(contact, candidate.agent());
                });
    }

    private static boolean mayTake(Candidate candidate, Contact contact) {
        return contact.reservedFor()
                .map(only -> only.id().equals(candidate.agent().id()))
                .orElseGet(() ->
                        contact.queue().filter(candidate.queues()::contains).isPresent());
    }

    private static Load load(Map<String, Load> loads, Candidate candidate) {
        return loads.getOrDefault(candidate.agent().id(), Load.NONE);
    }

    private static Map<String, Load> loads(Collection<Contact> contacts, Map<ContactId, AgentRef> asked) {
        Map<String, Load> loads = new HashMap<>();
        for (Contact contact : contacts) {
            Optional.ofNullable(asked.get(contact.id()))
                    .or(contact::agent)
                    .or(() -> contact.offer().map(Contact.Offer::agent))
                    .ifPresent(agent -> loads.merge(agent.id(), Load.of(contact.channel()), Load::plus));
        }
        return loads;
    }

    /** What an agent has at hand. */
    private record Load(int exclusive, int chats) {
        static final Load NONE = new Load(0, 0);

        static Load of(Channel channel) {
            return channel == Channel.WEB ? new Load(0, 1) : new Load(1, 0);
        }

        Load plus(Load other) {
            return new Load(exclusive + other.exclusive, chats + other.chats);
        }

        Load plus(Channel channel) {
            return plus(of(channel));
        }

        boolean takes(Channel channel) {
            return channel == Channel.WEB ? exclusive == 0 && chats < MAX_CHATS : exclusive == 0 && chats == 0;
        }
    }
}
