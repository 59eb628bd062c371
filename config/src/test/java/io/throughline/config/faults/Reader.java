package io.throughline.config.faults;

import io.throughline.config.process.HubCluster;
import io.throughline.config.process.HubProcess;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A page that shows one customer's story. It loses its connection now and then, comes back at any node with the last
 * place it saw, and reads the story when it is told to. What it shows in the end has to be what there is.
 */
final class Reader implements Actor {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(300);
    private static final double DROPS = 0.02;
    private static final Duration SILENCE = Duration.ofSeconds(15); // a beat comes every 10 s

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final List<HubProcess> nodes;
    private final Staff staff;
    private final String customer;
    private final Ledger ledger;
    private final Random random;
    private Map<String, String> proof = Map.of();
    private String last = "";
    private volatile long shown;
    private volatile boolean stopped;
    private volatile long heardAt;
    private volatile @Nullable InputStream body;

    Reader(List<HubProcess> nodes, Staff staff, String customer, Ledger ledger, long seed) {
        this.nodes = nodes;
        this.staff = staff;
        this.customer = customer;
        this.ledger = ledger;
        this.random = new Random(seed);
    }

    String customer() {
        return customer;
    }

    /** The version of the story on this page. */
    long shown() {
        return shown;
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void act() {
        HubProcess node = nodes.get(random.nextInt(nodes.size()));
        if (proof.isEmpty()) {
            SignIn.at(node, new JsonObject().put("name", staff.name()).put("password", HubCluster.PASSWORD))
                    .ifPresent(found -> proof = found);
        } else {
            follow(node);
        }
        LockSupport.parkNanos(PAUSE_NANOS);
    }

    @Override
    public void finish() {
        act();
    }

    private void follow(HubProcess node) {
        String path = "/stream?topics=story:" + customer + (last.isEmpty() ? "" : "&last=" + last);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(node.base() + path)).timeout(SILENCE);
        proof.forEach(request::setHeader);
        try {
            HttpResponse<InputStream> answer = client.send(request.build(), BodyHandlers.ofInputStream());
            heardAt = System.nanoTime();
            body = answer.body();
            if (answer.statusCode() == 401) {
                ledger.count("signed out");
                proof = Map.of();
            }
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                read(lines);
            }
        } catch (IOException dropped) {
            ledger.count("live streams dropped");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            body = null;
        }
    }

    /** Gives a stream up on which not even a beat was heard, as the page does. */
    void watch() {
        InputStream open = body;
        if (open != null && (stopped || System.nanoTime() - heardAt > SILENCE.toNanos())) {
            try {
                open.close();
            } catch (IOException closedAlready) {
                ledger.count("live streams dropped");
            }
        }
    }

    private void read(BufferedReader lines) throws IOException {
        String id = "";
        String event = "";
        for (String line = lines.readLine(); line != null && !stopped; line = lines.readLine()) {
            heardAt = System.nanoTime();
            if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith("event: ")) {
                event = line.substring(7);
            } else if (line.startsWith("data: ")) {
                take(event, new JsonObject(line.substring(6)));
            } else if (line.isEmpty()) {
                finished(event, id);
                event = "";
                id = "";
            }
            if (random.nextDouble() < DROPS / 10) {
                ledger.count("live streams let go");
                return;
            }
        }
    }

    private void take(String event, JsonObject data) {
        if (event.isEmpty() && "story".equals(data.getString("type"))) {
            shown = Math.max(shown, data.getLong("version"));
        }
    }

    private void finished(String event, String id) throws IOException {
        if (!id.isEmpty()) {
            checkOrder(id);
            last = id;
        }
        if ("hello".equals(event) || "reset".equals(event)) {
            ledger.count("snapshots read");
            Reply story = staff.get("/api/v1/customers/" + customer + "/story");
            if (!story.ok()) {
                last = "";
                throw new IOException("no snapshot just now: begin anew");
            }
            shown = Math.max(shown, story.body().getLong("version"));
        }
    }

    private void checkOrder(String id) {
        String[] before = last.split("-", 2);
        String[] now = id.split("-", 2);
        if (before.length == 2 && before[0].equals(now[0]) && Long.parseLong(now[1]) < Long.parseLong(before[1])) {
            ledger.broken("stream repeats", last + " before " + id);
        }
    }
}
