package io.throughline.config.journey.play;

import io.throughline.config.journey.hub.Hub;
import io.throughline.config.journey.script.Script;
import io.throughline.config.journey.stage.Inventor;
import io.throughline.config.journey.stage.Patience;
import io.throughline.config.journey.stage.Person;
import io.throughline.config.journey.stage.Player;
import io.throughline.config.journey.stage.Role;
import io.throughline.config.journey.stage.Scene;
import io.throughline.config.journey.stage.Scene.Surroundings;
import io.throughline.config.journey.stage.Staff;
import io.throughline.config.journey.stage.Wait;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lives a script as often as the plan says, with the colleagues it needs at their desks. Everything happens on one
 * event loop, so nothing here is shared between threads.
 */
public final class Ensemble {
    private final Vertx vertx;
    private final Script script;
    private final Plan plan;
    private final PrintWriter out;
    private final boolean terminal;
    private final Waits waits = new Waits();
    private final Inventor inventor;
    private final List<Lived> lived = new ArrayList<>();
    private int begun;

    /** Prepares; nothing happens before {@link #play}. */
    public Ensemble(Vertx vertx, Script script, Plan plan, PrintWriter out, boolean terminal) {
        this.vertx = vertx;
        this.script = script;
        this.plan = plan;
        this.out = out;
        this.terminal = terminal;
        this.inventor = new Inventor(plan.seed());
    }

    /** The future holds the report; it fails when the hub is not there or lets nobody in. */
    public Future<Report> play() {
        Promise<Report> promise = Promise.promise();
        vertx.getOrCreateContext().runOnContext(start -> playHere().onComplete(promise));
        return promise.future();
    }

    private Future<Report> playHere() {
        long start = System.nanoTime();
        Hub hub = new Hub(vertx, plan.hub(), nanos -> waits.add(Wait.REQUEST, nanos));
        Staff staff = new Staff();
        Surroundings around =
                new Surroundings(hub, hub.machine(plan.key()), staff, new Patience(vertx, plan.patience()), waits::add);
        out.printf(
                "%s%n%s, %s%n%n", script.title(), plan.hub(), plan.copies() == 1 ? "once" : plan.copies() + " copies");
        return around.machine()
                .get("/api/v1/customers?handle=visitor:nobody")
                .compose(mayIn -> staff.comeIn(hub, plan.colleagues(), plan.password()))
                .compose(ready -> all(around))
                .map(done -> report(start))
                .eventually(staff::goHome)
                .eventually(hub::close);
    }

    private Report report(long start) {
        return new Report(
                script.title(), plan.hub().toString(), lived, waits, Duration.ofNanos(System.nanoTime() - start));
    }

    private Future<Void> all(Surroundings around) {
        Progress progress = new Progress(out, terminal, waits, plan.copies());
        List<Future<Void>> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(plan.parallel(), plan.copies()); i++) {
            lines.add(line(around, progress));
        }
        return Future.all(lines).mapEmpty();
    }

    /** One copy after the other until all have begun. */
    private Future<Void> line(Surroundings around, Progress progress) {
        if (begun == plan.copies()) {
            return Future.succeededFuture();
        }
        return once(around, begun++).compose(one -> {
            lived.add(one);
            if (plan.copies() > 1) {
                progress.lived(one);
            }
            return line(around, progress);
        });
    }

    private Future<Lived> once(Surroundings around, int copy) {
        String token = inventor.token();
        Map<String, Player> players = new LinkedHashMap<>();
        for (Person person : script.people()) {
            players.put(person.id(), inventor.play(person, copy == 0 ? person.name() : inventor.name()));
        }
        Map<String, Role> roles = script.roles().stream().collect(Collectors.toMap(Role::id, Function.identity()));
        Teller teller = plan.copies() == 1 ? new Teller(out) : Teller.SILENT;
        return new Performance(script, new Scene(around, token, players, roles), token, plan.pace(), teller).play();
    }
}
