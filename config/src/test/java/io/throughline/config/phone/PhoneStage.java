package io.throughline.config.phone;

import io.throughline.config.process.Await;
import io.throughline.config.process.FreePorts;
import io.throughline.config.process.HubClient;
import io.throughline.config.process.HubCluster;
import io.throughline.config.process.HubProcess;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An Asterisk, a hub that is connected to it, and the desks of its agents. */
final class PhoneStage implements AutoCloseable {
    static final String SERVICE = "31850000001";
    static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path CONFIG = Path.of("").toAbsolutePath();
    private static final Path HUB_LOG = Path.of("target/phone-hub.log");

    private final AsteriskProcess asterisk;
    private final HubProcess hub;
    private final int customers;
    private final Map<String, HubClient> desks = new TreeMap<>();
    private final List<LogTail> logs;

    private PhoneStage(AsteriskProcess asterisk, HubProcess hub, int customers) {
        this.asterisk = asterisk;
        this.hub = hub;
        this.customers = customers;
        this.logs = List.of(new LogTail(HUB_LOG), new LogTail(asterisk.log()));
    }

    /** Starts both, in this directory. */
    static PhoneStage set(Path program, Path directory) throws IOException {
        AsteriskProcess asterisk = new AsteriskProcess(program, directory.resolve("asterisk"));
        Path config =
                Files.createDirectories(directory.resolve("config/topics")).getParent();
        copy(CONFIG, config);
        copy(CONFIG.resolve("topics"), config.resolve("topics"));
        int ports = FreePorts.next(4);
        Files.writeString(config.resolve("phone.yaml"), """
                asterisk:
                  - id: main
                    url: "%s"
                    ring: 10s
                    announce: { every: 60s, language: en_US_f_Allison }
                    outside: { endpoint: "PJSIP/trunk/sip:{number}@127.0.0.2:%d", allow: [ "+316" ], bar: [ "+31699" ] }
                """.formatted(asterisk.url(), ports + 3));
        Map<String, String> environment = new HashMap<>();
        environment.put("HUB_CONFIG", config.toString());
        environment.put("HUB_DATA", directory.resolve("hub").toString());
        environment.put("HUB_HTTP_PORT", String.valueOf(ports));
        environment.put("HUB_MANAGEMENT_PORT", String.valueOf(ports + 1));
        environment.put("HUB_CLUSTER_PORT", String.valueOf(ports + 2));
        environment.put("HUB_PHONE_MAIN_PASSWORD", AsteriskProcess.PASSWORD);
        environment.put("HUB_LOG_PHONE", "DEBUG"); // read when a test fails
        environment.put("HUB_OFFER_SECONDS", "90"); // nobody is passed over because the machine is slow
        environment.put("HUB_DEMO", "true");
        environment.put("HUB_DEMO_API_KEY", HubCluster.KEY);
        environment.put("HUB_DEMO_PASSWORD", HubCluster.PASSWORD);
        HubProcess hub = new HubProcess("phone-hub", environment, HUB_LOG);
        hub.start();
        asterisk.start();
        hub.awaitReady();
        PhoneStage stage = new PhoneStage(asterisk, hub, ports + 3);
        stage.awaitLink();
        return stage;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> shipped = Files.list(from)) {
            for (Path each :
                    shipped.filter(file -> file.toString().endsWith(".yaml")).toList()) {
                Files.copy(each, to.resolve(each.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    AsteriskProcess asterisk() {
        return asterisk;
    }

    HubProcess hub() {
        return hub;
    }

    /** Waits until the hub listens to Asterisk. */
    void awaitLink() {
        Await.until(
                Duration.ofSeconds(20),
                "the hub is connected to Asterisk",
                () -> asterisk.ask("GET", "applications").contains("\"hub\""));
    }

    Telephone caller(int sample) {
        return new Telephone("sanne", new InetSocketAddress("127.0.0.2", 0), asterisk.sipPort(), sample);
    }

    /** A customer whom the hub can call. */
    Telephone customer(int sample) {
        return new Telephone("jan", new InetSocketAddress("127.0.0.2", customers), asterisk.sipPort(), sample);
    }

    Telephone telephoneOf(String agent, int sample) {
        return new Telephone(agent, new InetSocketAddress("127.0.0.3", 0), asterisk.sipPort(), sample);
    }

    HubClient desk(String agent) {
        return desks.computeIfAbsent(agent, name -> HubClient.signedIn(hub, name));
    }

    void presence(String agent, String state) {
        desk(agent)
                .send(
                        hub,
                        "PUT",
                        "/api/v1/presence",
                        new JsonObject().put("state", state).encode());
    }

    /** What the agent does with the contact; must be accepted. */
    JsonObject act(String agent, String contact, String what, JsonObject how) {
        return post(agent, "/api/v1/contacts/" + contact + "/" + what, how);
    }

    /** What the agent tells the hub; must be accepted. */
    JsonObject post(String agent, String path, JsonObject what) {
        HttpResponse<String> answer = desk(agent).post(hub, path, what);
        if (answer.statusCode() >= 300) {
            throw new AssertionError(agent + " cannot " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return new JsonObject(answer.body());
    }

    /** The agent hands over, and stays until somebody has accepted or not. */
    void handOver(String agent, String contact, String kind, String to, boolean stay) {
        act(agent, contact, "handoffs", handoff(kind, to, stay));
    }

    private static JsonObject handoff(String kind, String to, boolean stay) {
        JsonObject line = new JsonObject().put("kind", "wants").put("text", "a colleague");
        return new JsonObject()
                .put("to", new JsonObject().put("kind", kind).put("id", to))
                .put("why", "knows this better")
                .put("lines", new JsonArray().add(line))
                .put("nextStep", "take over")
                .put("tellCustomer", true)
                .put("stay", stay);
    }

    /** The agent hangs up, and somebody of that queue is to call back. */
    void callBackLater(String agent, String contact, String queue, String number) {
        act(
                agent,
                contact,
                "handoffs",
                handoff("callback", queue, false).put("call", new JsonObject().put("number", number)));
    }

    /** The agent lets the colleague in to whom she talks. */
    void introduce(String agent, String contact) {
        act(agent, contact, "handoffs/" + handoff(agent, contact) + "/introduction");
    }

    /** The agent takes the customer back. */
    void takeBack(String agent, String contact) {
        String path = "/api/v1/contacts/" + contact + "/handoffs/" + handoff(agent, contact);
        HttpResponse<String> answer = desk(agent).send(hub, "DELETE", path, "");
        if (answer.statusCode() >= 300) {
            throw new AssertionError(agent + " cannot take back: " + answer.statusCode() + " " + answer.body());
        }
    }

    private String handoff(String agent, String contact) {
        return contact(agent, contact).getJsonObject("handoff").getString("id");
    }

    /** All that the agent's desk has of a contact. */
    JsonObject contact(String agent, String contact) {
        return desk(agent).get(hub, "/api/v1/contacts/" + contact);
    }

    /** The customer's story as the agent reads it. */
    JsonObject story(String agent, String customer) {
        return desk(agent).get(hub, "/api/v1/customers/" + customer + "/story");
    }

    JsonObject act(String agent, String contact, String what) {
        return act(agent, contact, what, new JsonObject());
    }

    /** The card of the call from this number on somebody's desk, once it is in that state. */
    JsonObject awaitCard(String agent, String from, String state) {
        return Await.present(
                PATIENCE,
                agent + " sees the call from " + from + " " + state,
                () -> cards(agent, from)
                        .filter(card -> card.getString("state").equals(state))
                        .findFirst());
    }

    /** Nobody's desk shows the call any more. */
    void awaitGone(String agent, String from) {
        Await.until(
                PATIENCE,
                "the call from " + from + " is over",
                () -> cards(agent, from).findAny().isEmpty());
    }

    private Stream<JsonObject> cards(String agent, String from) {
        JsonObject desk = desk(agent).get(hub, "/api/v1/desk");
        return Stream.of("offers", "mine", "waiting")
                .flatMap(list -> desk.getJsonArray(list, new JsonArray()).stream())
                .map(JsonObject.class::cast)
                .filter(card -> subscriber(card.getString("from")).equals(subscriber(from)));
    }

    /** Numbers are shown as people here write them: without the country. */
    private static String subscriber(String number) {
        String digits = number.replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - 8));
    }

    /** What the story says of this customer, in order, oldest first. */
    List<String> types(String agent, String customer) {
        JsonObject page = desk(agent).get(hub, "/api/v1/customers/" + customer + "/timeline?limit=50");
        List<String> types = new ArrayList<>(page.getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .map(entry -> entry.getString("type"))
                .toList());
        Collections.reverse(types);
        return types;
    }

    /** For a good part of a second nothing new of that voice arrives. */
    static void doesNotHear(Telephone listener, Telephone voice) {
        Await.until(PATIENCE, "it becomes quiet", () -> {
            int before = listener.heardOf(voice);
            Instant until = Instant.now().plusMillis(300);
            while (Instant.now().isBefore(until) && listener.heardOf(voice) == before) {
                Thread.onSpinWait();
            }
            return listener.heardOf(voice) == before;
        });
    }

    /** Nothing of any call is left in Asterisk. */
    void awaitQuiet() {
        Await.until(
                PATIENCE,
                "no channel is left in Asterisk",
                () -> asterisk.ask("GET", "channels").equals("[]"));
        Await.until(
                PATIENCE,
                "no bridge is left in Asterisk",
                () -> asterisk.ask("GET", "bridges").equals("[]"));
    }

    /** A test begins: what is logged from now on is its own. */
    void mark() {
        logs.forEach(LogTail::mark);
    }

    /** Asterisk has written this down since the test began. */
    void awaitWritten(String what) {
        Await.until(
                PATIENCE, "Asterisk writes " + what, () -> logs.get(1).text().contains(what));
    }

    /** The hub has been told this by its connection to Asterisk since the test began. */
    void awaitTold(String what) {
        Await.until(
                PATIENCE, "the hub is told " + what, () -> logs.get(0).text().contains(what));
    }

    /** Everything that is known about a test that has failed just now. */
    String told(Telephone... telephones) {
        StringBuilder all = new StringBuilder();
        Stream.of(telephones).map(Telephone::told).forEach(all::append);
        all.append("channels: ").append(asterisk.ask("GET", "channels"));
        all.append("\nbridges: ").append(asterisk.ask("GET", "bridges")).append('\n');
        logs.forEach(log -> all.append(log.text()).append('\n'));
        return all.toString();
    }

    @Override
    public void close() {
        hub.close();
        asterisk.close();
    }
}
