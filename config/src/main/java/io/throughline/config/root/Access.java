package io.throughline.config.root;

import io.throughline.config.settings.Secret;
import io.throughline.config.settings.Settings;
import io.throughline.hub.people.ApiKeys;
import io.throughline.hub.people.Forgetting;
import io.throughline.hub.people.Joining;
import io.throughline.hub.people.KeyRing;
import io.throughline.hub.people.Passwords;
import io.throughline.hub.people.People;
import io.throughline.hub.people.PostgresApiKeys;
import io.throughline.hub.people.PostgresPeople;
import io.throughline.hub.people.PostgresSignIns;
import io.throughline.hub.people.RememberedPeople;
import io.throughline.hub.people.RememberedSignIns;
import io.throughline.hub.people.Role;
import io.throughline.hub.people.Staff;
import io.throughline.hub.people.User;
import io.throughline.hub.queues.Queue;
import io.throughline.hub.queues.Queues;
import io.throughline.hub.supervision.Colleague;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;

/** Who may come in: people with passwords, machines with keys. */
record Access(
        People people,
        ApiKeys keys,
        KeyRing ring,
        Passwords passwords,
        RememberedSignIns signIns,
        Joining joining,
        Staff staff) {
    static Access to(Core core, Settings settings) {
        Pool pool = core.database().journal().pool();
        People people = new RememberedPeople(new PostgresPeople(pool));
        ApiKeys keys = new PostgresApiKeys(pool);
        Passwords passwords = new Passwords(core.grid().vertx());
        Joining joining = new Joining(people, keys, passwords, core.clock(), UUID::randomUUID);
        return new Access(
                people, keys, new KeyRing(keys), passwords, signIns(core, settings), joining, new Staff(people));
    }

    private static RememberedSignIns signIns(Core core, Settings settings) {
        IntSupplier nodes =
                () -> Math.max(core.grid().members(), settings.cluster().size());
        Forgetting everywhere =
                new Forgetting(UUID.randomUUID(), core.grid().vertx(), core.bus(), nodes, RememberedSignIns.MEMORY);
        return new RememberedSignIns(
                new PostgresSignIns(core.database().journal().pool()), everywhere);
    }

    /** Lets in the first administrator and, in a demonstration, the invented staff. */
    Future<Optional<DemoAccess>> letIn(Settings settings) {
        Future<?> first = settings.adminPassword()
                .map(Secret::value)
                .<Future<?>>map(joining::firstAdmin)
                .orElseGet(Future::succeededFuture);
        Future<?> listening = first.compose(done -> signIns.start());
        if (!settings.demo().enabled()) {
            return listening.map(done -> Optional.empty());
        }
        DemoAccess demo = DemoAccess.of(settings);
        return listening.compose(done -> demo.letIn(this)).map(done -> Optional.of(demo));
    }

    /** Everybody who takes contacts, with the queues they serve. */
    List<Colleague> colleagues(Queues queues) {
        return staff.all().stream()
                .filter(user -> user.active() && user.roles().contains(Role.AGENT))
                .map(user -> new Colleague(user.id().value(), user.name(), queueIds(queues, user)))
                .toList();
    }

    static Set<String> queueIds(Queues queues, User user) {
        return queues.of(user.id().value()).stream().map(Queue::id).collect(Collectors.toSet());
    }
}
