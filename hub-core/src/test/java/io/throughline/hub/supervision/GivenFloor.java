package io.throughline.hub.supervision;

import io.throughline.hub.cases.Cases;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.customer.Identity;
import io.throughline.hub.floor.Card;
import io.throughline.hub.handoff.Handoffs;
import io.throughline.hub.journal.Position;
import io.throughline.hub.language.Label;
import io.throughline.hub.mood.Moods;
import io.throughline.hub.presence.Presence;
import io.throughline.hub.queues.Queues;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.story.Envelope;
import io.throughline.hub.story.Event;
import io.throughline.hub.story.Features;
import io.throughline.hub.story.Happened;
import io.throughline.hub.topics.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A floor in a test: what happened to customers, who is there, and the wallboard that comes of it. */
final class GivenFloor {
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final Queues QUEUES = Queues.read(Path.of("../config/queues.yaml"));
    static final Topics TOPICS = Topics.read(Path.of("../config/topics"));
    static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    static final Colleague NOOR = new Colleague("agent1", "Noor Visser", Set.of("service", "web"));
    static final Colleague DAAN = new Colleague("agent2", "Daan Mulder", Set.of("service", "web"));
    static final Colleague FATIMA = new Colleague("tech1", "Fatima el Amrani", Set.of("technical"));

    private static final Features FEATURES = new Features(
            context -> "", Identity.FEATURE, Contacts.FEATURE, Cases.FEATURE, Moods.FEATURE, Handoffs.FEATURE);

    private final Supervision supervision = new Supervision(QUEUES, TOPICS, AMSTERDAM, Thresholds.USUAL);
    private final Map<CustomerId, Context> contexts = new LinkedHashMap<>();
    private final Map<String, Presence> presences = new LinkedHashMap<>();
    private Instant now = NOON;
    private Actor by = Actor.CUSTOMER;
    private long position;

    static CustomerId customer(int n) {
        return new CustomerId(new UUID(1, n));
    }

    GivenFloor at(String time) {
        now = Instant.parse("2026-11-22T" + time + "Z");
        return this;
    }

    GivenFloor after(Duration time) {
        now = now.plus(time);
        return this;
    }

    GivenFloor by(Colleague colleague) {
        by = Actor.agent(colleague.id(), colleague.name());
        return this;
    }

    GivenFloor given(int customer, Event... events) {
        for (Event event : events) {
            happen(customer(customer), event);
        }
        return this;
    }

    private void happen(CustomerId customer, Event event) {
        position++;
        Context before = contexts.getOrDefault(customer, Context.empty(customer));
        UUID id = new UUID(2, position);
        Envelope envelope = new Envelope(
                id,
                FEATURES.nameOf(event),
                customer,
                before.version() + 1,
                new Position(position, position),
                now,
                by,
                id);
        Happened happened = new Happened(envelope, event);
        contexts.put(customer, FEATURES.fold(before, happened));
        supervision.accept(happened);
    }

    GivenFloor there(Colleague colleague, Presence.State state) {
        presences.put(colleague.id(), new Presence(colleague.id(), state, "", now));
        return this;
    }

    Snapshot snapshot() {
        return supervision.snapshot(new FloorNow(now, cards(), List.of(NOOR, DAAN, FATIMA), presences.values()));
    }

    Wallboard board() {
        return snapshot().board();
    }

    Supervision supervision() {
        return supervision;
    }

    private List<Card> cards() {
        List<Card> cards = new ArrayList<>();
        contexts.values()
                .forEach(context -> context.get(Contacts.SLICE).open().stream()
                        .map(contact -> new Card(
                                context.customer(),
                                context.get(Identity.SLICE).name(),
                                contact,
                                new Label("kop", "headline"),
                                context.get(Moods.SLICE).now().map(Moods.Mood::face),
                                context.get(Handoffs.SLICE).of(contact.id()),
                                Optional.empty(),
                                Optional.empty(),
                                context.version()))
                        .forEach(cards::add));
        return cards;
    }
}
