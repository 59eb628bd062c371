package io.throughline.config.faults;

import io.throughline.config.process.Await;
import io.throughline.config.process.HubCluster;
import io.throughline.config.process.HubProcess;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads everything back after the run and holds it against what was acknowledged. */
final class Checker {
    private static final Map<String, String> KEY = Map.of("Authorization", "Bearer " + HubCluster.KEY);
    private static final int COMPARED = 250;
    private static final int TRIES = 20;

    private final Site site;
    private final Ledger ledger;
    private final Requests requests;
    private final List<Reader> readers;

    Checker(Site site, Ledger ledger, Requests requests, List<Reader> readers) {
        this.site = site;
        this.ledger = ledger;
        this.requests = requests;
        this.readers = readers;
    }

    /** Until every contact is wrapped up and every page shows what there is. */
    void awaitFinished(Duration patience) {
        try (Archive archive = new Archive(site.database())) {
            Await.until(patience, "no contact is open", () -> archive.openContacts() == 0);
        } catch (AssertionError late) {
            ledger.broken("work not finished", String.valueOf(late.getMessage()));
        }
        for (Reader reader : readers) {
            try (Archive archive = new Archive(site.database())) {
                long there = archive.version(reader.customer());
                Await.until(Duration.ofSeconds(30), "the page shows version " + there, () -> reader.shown() >= there);
            } catch (AssertionError gap) {
                ledger.broken("stream gaps", gap.getMessage() + ", not " + reader.shown());
            }
        }
    }

    void check() {
        try (Archive archive = new Archive(site.database())) {
            List<Archived> events = archive.all();
            ledger.count("runs checked");
            versions(events);
            deliveries(events);
            pieces(events);
            new Floorwalk(ledger).check(events);
            stories(events);
        }
    }

    private void versions(List<Archived> events) {
        Map<String, Long> newest = new HashMap<>();
        for (Archived event : events) {
            long before = newest.getOrDefault(event.stream(), 0L);
            if (event.version() != before + 1) {
                ledger.broken("versions out of order", event + " after version " + before);
            }
            newest.put(event.stream(), event.version());
        }
    }

    private void deliveries(List<Archived> events) {
        Map<String, List<Archived>> byToken = events.stream()
                .filter(event -> event.type().equals("web.site-searched.v1")
                        && event.text("query").startsWith("token-"))
                .collect(Collectors.groupingBy(event -> event.text("query").split("-")[1]));
        byToken.forEach((token, found) -> {
            if (found.size() > 1) {
                ledger.broken("doubled", token + " is in the journal " + found.size() + " times");
            }
        });
        ledger.acknowledged.forEach((token, answer) -> {
            if (token.startsWith("v")) {
                Archived found = byToken.getOrDefault(token, List.of()).stream()
                        .findFirst()
                        .orElse(null);
                if (found == null
                        || !found.stream().equals(answer.getString("customer"))
                        || found.version() < answer.getLong("version")) {
                    ledger.broken("lost", token + " was answered " + answer.encode() + ", there is " + found);
                }
            }
        });
    }

    /** Returns and handoffs are in the journal under the numbers that were given out for them. */
    private void pieces(List<Archived> events) {
        Map<String, Long> returns = count(events, "return.requested.v1", "number");
        ledger.returns.keySet().stream()
                .filter(number -> returns.getOrDefault(number, 0L) != 1)
                .forEach(number -> ledger.broken("returns lost", number));
        Map<String, Long> given = count(events, "handoff.given.v1", "handoff");
        Map<String, Long> taken = count(events, "handoff.acknowledged.v1", "handoff");
        Map<String, Long> back = count(events, "handoff.returned.v1", "handoff");
        ledger.handoffs.keySet().stream()
                .filter(id -> given.getOrDefault(id, 0L) != 1)
                .forEach(id -> ledger.broken("handoffs lost", id + " is not in the journal"));
        Set<String> abandoned = count(events, "contact.abandoned.v1", "contact").keySet();
        events.stream()
                .filter(event -> event.type().equals("handoff.given.v1"))
                .filter(event -> !taken.containsKey(event.text("handoff")) && !back.containsKey(event.text("handoff")))
                .forEach(event -> neitherTakenNorBack(event, abandoned));
    }

    /** Whoever hangs up before anybody took the call leaves nobody who could confirm; everything else is a loss. */
    private void neitherTakenNorBack(Archived given, Set<String> abandoned) {
        if (abandoned.contains(given.text("contact"))) {
            ledger.count("handoffs whose caller hung up first");
        } else {
            ledger.broken("handoffs lost", given.text("handoff") + " was neither confirmed nor given back");
        }
    }

    private static Map<String, Long> count(List<Archived> events, String type, String field) {
        return events.stream()
                .filter(event -> event.type().equals(type))
                .collect(Collectors.groupingBy(event -> event.text(field), Collectors.counting()));
    }

    private void stories(List<Archived> events) {
        List<String> customers =
                events.stream().map(Archived::stream).distinct().limit(COMPARED).toList();
        Map<String, JsonObject> shared = new HashMap<>();
        for (String customer : customers) {
            for (HubProcess node : site.nodes()) {
                JsonObject told = story(node, customer);
                JsonObject before = shared.putIfAbsent(customer, told);
                if (before != null && !before.equals(told)) {
                    ledger.broken("nodes tell different stories", difference(before, told));
                }
            }
        }
        site.nodes().forEach(HubProcess::kill);
        site.heal();
        shared.forEach((customer, before) -> {
            ledger.count("stories compared, between nodes and with a fresh fold");
            JsonObject fresh = story(site.nodes().get(0), customer);
            if (!before.equals(fresh)) {
                ledger.broken("contexts differing from a fresh fold", difference(before, fresh));
            }
        });
    }

    private JsonObject story(HubProcess node, String customer) {
        for (int tries = 0; tries < TRIES; tries++) {
            Reply reply = requests.send(node, "GET", "/api/v1/customers/" + customer + "/story", "", KEY);
            if (reply.ok()) {
                return reply.body();
            }
            site.pause(1);
        }
        throw new AssertionError(node.name() + " does not tell the story of " + customer);
    }

    private static String difference(JsonObject one, JsonObject other) {
        return one.fieldNames().stream()
                .filter(field -> !String.valueOf(one.getValue(field)).equals(String.valueOf(other.getValue(field))))
                .map(field -> field + ": " + one.getValue(field) + " / " + other.getValue(field))
                .collect(Collectors.joining("; "));
    }
}
