package io.throughline.ui.staff;

import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactState;
import io.throughline.hub.floor.Card;
import io.throughline.hub.floor.Floor;
import io.throughline.hub.people.Role;
import io.throughline.hub.people.User;
import io.throughline.hub.presence.Presence;
import io.throughline.hub.problem.FlawedRequest;
import io.throughline.hub.queues.Branch;
import io.throughline.hub.queues.Queue;
import io.throughline.hub.queues.Queues;
import io.throughline.hub.queues.Working;
import io.throughline.hub.waiting.Standings;
import io.throughline.ui.http.Answer;
import io.throughline.ui.http.Api;
import io.throughline.ui.http.Request;
import io.throughline.ui.session.PresenceView;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** My presence, and whom contacts can be handed over to. */
public final class StaffOperations {
    private record PresenceChange(Presence.State state, Optional<String> reason) {}

    private record Directory(List<QueueEntry> queues, List<AgentEntry> agents, List<Branch> branches) {}

    private record QueueEntry(
            String id,
            String name,
            long free,
            long waiting,
            Optional<Instant> opensAt,
            Optional<Long> expectedSeconds) {}

    private record AgentEntry(String id, String name, String language, String presence, List<String> queues) {}

    private final Tools tools;

    /**
     * What the directory is read from.
     *
     * @param standings how busy the queues are
     * @param staff everybody who works here
     * @param presence of a user by id
     * @param setPresence sets it and holds it when it is known
     */
    public record Tools(
            Queues queues,
            Floor floor,
            Standings standings,
            Supplier<Collection<User>> staff,
            Function<String, Presence> presence,
            Function<Presence, Future<Presence>> setPresence,
            InstantSource clock) {}

    /** Operations over this staff. */
    public StaffOperations(Tools tools) {
        this.tools = tools;
    }

    /** Takes its operations. */
    public void bind(Api api) {
        api.on("setPresence", this::setPresence)
                .on("readDirectory", request -> Future.succeededFuture(Answer.ok(directory(request))));
    }

    private Future<Answer> setPresence(Request request) {
        PresenceChange change = request.body(PresenceChange.class);
        change.reason().filter(reason -> isUnknown(change.state(), reason)).ifPresent(reason -> {
            throw new FlawedRequest("/reason", "is no break of the configuration");
        });
        Presence presence = new Presence(
                request.person().user().id().value(),
                change.state(),
                change.reason().orElse(""),
                tools.clock().instant());
        return tools.setPresence().apply(presence).map(set -> Answer.ok(PresenceView.of(set)));
    }

    /** A break has one of the reasons of the configuration, where there are any. */
    private boolean isUnknown(Presence.State state, String reason) {
        Working working = tools.queues().working();
        return state == Presence.State.BREAK
                && !working.breaks().isEmpty()
                && working.pause(reason).isEmpty();
    }

    private Directory directory(Request request) {
        Channel channel = request.query("channel").map(Channel::of).orElse(Channel.PHONE);
        List<Contact> contacts =
                tools.floor().cards().stream().map(Card::contact).toList();
        Set<String> occupied =
                contacts.stream().flatMap(StaffOperations::occupied).collect(Collectors.toSet());
        return new Directory(
                tools.queues().all().stream()
                        .map(queue -> entry(queue, channel, contacts, occupied, request.language()))
                        .toList(),
                agents(),
                tools.queues().branches());
    }

    /** Who has a contact or is being asked to take one. */
    private static Stream<String> occupied(Contact contact) {
        return contact.agent().or(() -> contact.offer().map(Contact.Offer::agent)).map(agent -> agent.id()).stream();
    }

    private QueueEntry entry(
            Queue queue, Channel channel, List<Contact> contacts, Set<String> occupied, Locale language) {
        long free = queue.members().stream()
                .filter(member -> tools.presence().apply(member).state().takes())
                .filter(member -> !occupied.contains(member))
                .count();
        long waiting = contacts.stream()
                .filter(contact -> contact.state() == ContactState.QUEUED
                        && contact.queue().equals(Optional.of(queue.id())))
                .count();
        Optional<Instant> opens = tools.standings().opens(queue.id());
        Optional<Duration> expected = opens.isEmpty() && free > waiting
                ? Optional.of(Duration.ZERO)
                : tools.standings().expected(queue.id(), channel);
        return new QueueEntry(
                queue.id(), queue.name().in(language), free, waiting, opens, expected.map(Duration::toSeconds));
    }

    private List<AgentEntry> agents() {
        return tools.staff().get().stream()
                .filter(user -> user.active() && user.roles().contains(Role.AGENT))
                .sorted(Comparator.comparing(User::name))
                .map(this::entry)
                .toList();
    }

    private AgentEntry entry(User user) {
        String id = user.id().value();
        return new AgentEntry(
                id,
                user.name(),
                user.language().toLanguageTag(),
                tools.presence().apply(id).state().id(),
                tools.queues().of(id).stream().map(Queue::id).toList());
    }
}
