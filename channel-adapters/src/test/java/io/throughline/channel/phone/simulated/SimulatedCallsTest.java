package io.throughline.channel.phone.simulated;

import static io.throughline.channel.HttpFixture.await;
import static io.throughline.channel.HttpFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.channel.Eventually;
import io.throughline.channel.HttpFixture;
import io.throughline.channel.HubFixture;
import io.throughline.channel.http.Gate;
import io.throughline.channel.http.Pace;
import io.throughline.channel.phone.CallDriver;
import io.throughline.channel.phone.CallPlaces;
import io.throughline.channel.phone.PhoneIntake;
import io.throughline.channel.phone.cti.CtiTranslator;
import io.throughline.channel.phone.cti.WaitingRoutes;
import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Callback;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactState;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.contact.Offering;
import io.throughline.hub.contact.Talking;
import io.throughline.hub.customer.HandleReader;
import io.throughline.hub.handoff.Briefing;
import io.throughline.hub.handoff.HandingOff;
import io.throughline.hub.handoff.Target;
import io.throughline.hub.journal.Key;
import io.throughline.hub.lane.Command;
import io.throughline.hub.lane.Outcome;
import io.throughline.hub.lane.Who;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Decided;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.Occasion;
import io.throughline.hub.waiting.WaitWords;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A caller and an agent play calls through the simulated exchange and a hub in memory. */
class SimulatedCallsTest {
    private static final Actor NOOR = Actor.agent("agent1", "Noor Visser");
    private HttpFixture http;

    @BeforeEach
    void start() {
        http = new HttpFixture(SimulatedCallsTest::mount);
        http.hub.startFollowing();
    }

    private static void mount(HttpFixture fixture, Router router) {
        PhoneIntake intake = new PhoneIntake(fixture.hub.intake, InstantSource.system());
        Webhook webhook = new Webhook(fixture.vertx, new CtiTranslator(new HandleReader("NL")), intake);
        SimulatedExchange exchange = new SimulatedExchange(
                webhook, InstantSource.system(), () -> UUID.randomUUID().toString());
        fixture.hub.tail.follow(new CallDriver(exchange)::follow);
        WaitWords words = new WaitWords(ZoneId.of("Europe/Amsterdam"));
        CallPlaces places = new CallPlaces(
                fixture.hub.floor, fixture.hub.standings, fixture.hub.queues, words, InstantSource.system());
        new DemoPhoneRoutes(exchange, fixture.hub.queues, places).mount(router);
        Gate gate = new Gate(fixture.hub.keys);
        new WaitingRoutes(gate, places, new Pace(1_000, 1_000)).mount(router);
    }

    @AfterEach
    void stop() {
        http.close();
    }

    private String dial(String from) {
        JsonObject body = new JsonObject().put("from", from).put("to", "+31 85 000 0001");
        return json(http.post("/demo/phone/calls", "application/json", body.encode()))
                .getString("call");
    }

    private JsonObject call(String call) {
        return json(http.get("/demo/phone/calls/" + call));
    }

    private void awaitState(String call, String state) {
        Eventually.equal(state, () -> call(call).getString("state"));
    }

    private void hangUp(String call) {
        http.post("/demo/phone/calls/" + call + "/hang-up", "application/json", "");
    }

    private Outcome.Done act(String call, Actor by, Function<Contact, Decision> doing) {
        Who who = new Who.Holder(Contacts.referenceKey(Channel.PHONE, call));
        Decision decision = (context, occasion) -> context.get(Contacts.SLICE)
                .findOpen(Channel.PHONE, call)
                .map(doing)
                .orElseThrow()
                .decide(context, occasion);
        Occasion occasion = new Occasion(UUID.randomUUID(), Instant.now(), by);
        Outcome outcome = await(http.hub.lanes.handle(new Command(who, decision, occasion)));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return (Outcome.Done) outcome;
    }

    private void accept(String call, Actor agent) {
        AgentRef ref = AgentRef.of(agent);
        act(
                call,
                Actor.HUB,
                contact -> Offering.offer(contact.id(), ref, Instant.now().plusSeconds(20)));
        act(call, agent, contact -> Offering.accept(contact.id()));
        awaitState(call, "talking");
    }

    private Contact contact(String call) {
        Outcome.Done done = (Outcome.Done) await(http.hub.lanes.handle(new Command(
                new Who.Holder(Contacts.referenceKey(Channel.PHONE, call)),
                (context, occasion) -> Decided.nothing(),
                new Occasion(UUID.randomUUID(), Instant.now(), Actor.HUB))));
        Contacts contacts = done.context().get(Contacts.SLICE);
        return contacts.findOpen(Channel.PHONE, call)
                .orElseGet(() -> contacts.past().stream()
                        .filter(past -> past.reference().equals(call))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void whoever_keys_a_one_hangs_up_and_waits_to_be_called_back() {
        String call = dial("06 12345678");
        awaitState(call, "queued");
        http.post("/demo/phone/calls/" + call + "/digits", "application/json", "{\"digits\":\"1\"}");
        awaitState(call, "ended");
        Contact contact = contact(call);
        assertThat(contact.state()).isEqualTo(ContactState.QUEUED);
        assertThat(contact.callback().map(Callback::number)).contains("+31612345678");
    }

    @Test
    void a_call_waits_is_answered_held_resumed_and_ended_by_the_agent() {
        String call = dial("06 12345678");
        awaitState(call, "queued");
        assertThat(call(call).getString("says")).contains("service");
        accept(call, NOOR);
        assertThat(call(call).getString("agent")).isEqualTo("Noor Visser");
        act(call, NOOR, contact -> Talking.hold(contact.id()));
        awaitState(call, "held");
        act(call, NOOR, contact -> Talking.resume(contact.id()));
        awaitState(call, "talking");
        act(call, NOOR, contact -> Talking.end(contact.id(), "done", "agent"));
        awaitState(call, "ended");
        assertThat(contact(call).state()).isEqualTo(ContactState.WRAP_UP);
    }

    @Test
    void callers_hear_their_place_and_telephone_systems_can_ask_for_it() {
        String first = dial("06 12345671");
        awaitState(first, "queued");
        String second = dial("06 12345672");
        Eventually.equal(
                true, () -> call(second).getString("says").contains("Er is 1 wachtende voor u. Er is op dit moment"));
        String path = "/channels/phone/calls/" + second + "/waiting?lang=en";
        assertThat(http.get(path).statusCode()).isEqualTo(401);
        JsonObject place = json(http.get(path, "Authorization", "Bearer " + HubFixture.KEY));
        assertThat(place.getInteger("position")).isEqualTo(2);
        assertThat(place.getString("says")).startsWith("There is 1 person ahead of you.");
        hangUp(first);
        Eventually.equal(true, () -> call(second).getString("says").contains("U bent als eerste aan de beurt."));
        hangUp(second);
        Eventually.equal(
                404,
                () -> http.get(path, "Authorization", "Bearer " + HubFixture.KEY)
                        .statusCode());
    }

    @Test
    void a_caller_who_hangs_up_while_waiting_has_abandoned() {
        String call = dial("06 12345679");
        awaitState(call, "queued");
        hangUp(call);
        assertThat(call(call).getString("state")).isEqualTo("ended");
        assertThat(contact(call).state()).isEqualTo(ContactState.ABANDONED);
    }

    @Test
    void a_caller_who_hangs_up_at_once_has_abandoned_too() {
        String call = dial("06 12345680");
        hangUp(call);
        assertThat(contact(call).state()).isEqualTo(ContactState.ABANDONED);
        assertThat(call(call).getString("state")).isEqualTo("ended");
    }

    @Test
    void a_caller_who_hangs_up_while_it_is_offered_has_abandoned_and_nobody_can_accept() {
        String call = dial("06 12345681");
        awaitState(call, "queued");
        act(
                call,
                Actor.HUB,
                contact -> Offering.offer(
                        contact.id(), AgentRef.of(NOOR), Instant.now().plusSeconds(20)));
        hangUp(call);
        assertThat(contact(call).state()).isEqualTo(ContactState.ABANDONED);
    }

    @Test
    void a_caller_who_hangs_up_while_held_ends_the_talk() {
        String call = dial("06 12345682");
        awaitState(call, "queued");
        accept(call, NOOR);
        act(call, NOOR, contact -> Talking.hold(contact.id()));
        awaitState(call, "held");
        hangUp(call);
        assertThat(contact(call).state()).isEqualTo(ContactState.WRAP_UP);
    }

    @Test
    void a_call_that_is_handed_on_waits_again_and_is_answered_by_the_next() {
        String call = dial("06 12345683");
        awaitState(call, "queued");
        accept(call, NOOR);
        Target technical = new Target(Target.Kind.QUEUE, "technical", "technical");
        act(
                call,
                NOOR,
                contact -> HandingOff.give(
                        contact.id(),
                        new HandingOff.Offer(
                                technical, "cold air", new Briefing(List.of(), List.of(), ""), "", false)));
        awaitState(call, "queued");
        accept(call, Actor.agent("tech1", "Fatima el Amrani"));
        assertThat(call(call).getString("agent")).isEqualTo("Fatima el Amrani");
    }

    @Test
    void the_card_keyed_in_while_waiting_leads_to_the_customer_with_the_card() {
        String call = dial("06 12345684");
        awaitState(call, "queued");
        http.post("/demo/phone/calls/" + call + "/digits", "application/json", "{\"digits\":\"2210004471#\"}");
        assertThat(await(http.hub.journal.resolve(Set.of(new Key("loyalty", "2210004471")))))
                .hasSize(1);
        http.post("/demo/phone/calls/" + call + "/digits", "application/json", "{\"digits\":\"7\"}");
        assertThat(call(call).getString("state")).isEqualTo("queued");
    }

    @Test
    void a_withheld_number_can_call_too() {
        String call = dial("");
        awaitState(call, "queued");
        assertThat(contact(call).from()).isEmpty();
    }

    @Test
    void an_unknown_call_is_not_found_and_nonsense_is_refused() {
        assertThat(http.get("/demo/phone/calls/none").statusCode()).isEqualTo(404);
        assertThat(http.post("/demo/phone/calls", "application/json", "{}").statusCode())
                .isEqualTo(400);
        assertThat(http.post("/demo/phone/calls", "text/plain", "{}").statusCode())
                .isEqualTo(415);
        assertThat(http.post("/demo/phone/calls", "application/json", "x".repeat(5000))
                        .statusCode())
                .isEqualTo(413);
    }
}
