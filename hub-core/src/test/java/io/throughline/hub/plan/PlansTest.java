package io.throughline.hub.plan;

import static io.throughline.hub.lane.HubFixture.NOW;
import static io.throughline.hub.lane.HubFixture.handle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.throughline.hub.contact.Arriving;
import io.throughline.hub.contact.Arriving.Arrival;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.contact.Course;
import io.throughline.hub.contact.Routed;
import io.throughline.hub.contact.Talking;
import io.throughline.hub.customer.HandleKind;
import io.throughline.hub.customer.Naming;
import io.throughline.hub.customer.Presented;
import io.throughline.hub.lane.HubFixture;
import io.throughline.hub.language.Label;
import io.throughline.hub.mood.Face;
import io.throughline.hub.mood.Feeling;
import io.throughline.hub.mood.MoodEvent.FeedbackGiven;
import io.throughline.hub.queues.Queues;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.yaml.ConfigurationRefused;
import io.throughline.hub.yaml.Mistake;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlansTest {
    private static final Queues QUEUES = Queues.read(Path.of("../config/queues.yaml"));
    private static final Presented PHONE = handle(HandleKind.PHONE, "+31612345678");
    private static final Arrival CALL = new Arrival(Channel.PHONE, "call-9", "+31612345678", "+31850000001", "service");
    private static final Arrival CHAT = new Arrival(Channel.WEB, "visitor", "/help", "web", "web");

    private final HubFixture hub = new HubFixture();

    @AfterEach
    void stop() {
        hub.close();
    }

    private static Context stranger() {
        return Context.empty(new CustomerId(new UUID(0, 1)));
    }

    private static Optional<Course> way(String when, Arrival arrival, Context customer) {
        String text = """
                plans:
                  - id: only
                    rules:
                      - id: one
                        when: "%s"
                        routes: [{queue: asked}]
                """.formatted(when);
        return Plans.read(text, QUEUES).of(arrival, customer, NOW);
    }

    private static void holds(String when, Context customer) {
        assertThat(way(when, CALL, customer)).as(when).isPresent();
    }

    @Test
    void a_rule_says_in_words_why_a_contact_is_where_it_is() {
        Plans shipped = Plans.read(Path.of("../config/routing.yaml"), QUEUES);
        assertThat(shipped.why(by("low-moments", "broken-promise")))
                .isEqualTo(new Label("wij kwamen een toezegging niet na", "we broke a promise"));
        assertThat(shipped.why(by("low-moments", "of-last-year")).en())
                .as("a rule that is no longer there still has its name")
                .isEqualTo("rule of-last-year of low-moments");
    }

    private static Routed by(String plan, String rule) {
        return new Routed(plan, rule, 0, Optional.empty(), Optional.empty(), List.of());
    }

    private Context caller(int calls) {
        Context context = stranger();
        for (int call = 0; call < calls; call++) {
            String reference = "call-" + call;
            context = hub.done(
                            reference,
                            Arriving.at(new Arrival(Channel.PHONE, reference, "", "+31850000001", "service")),
                            PHONE)
                    .context();
            var contact = context.get(Contacts.SLICE).open().get(0).id();
            context = hub.done("gone " + call, Talking.end(contact, "hung-up", "customer"), PHONE)
                    .context();
        }
        return context;
    }

    @Test
    void the_shipped_plans_are_right() {
        assertThat(Plans.read(Path.of("../config/routing.yaml"), QUEUES).count())
                .isPositive();
    }

    @Test
    void without_a_file_every_contact_waits_where_its_channel_leads() {
        assertThat(Plans.read(Path.of("../config/nothing.yaml"), QUEUES).of(CALL, stranger(), NOW))
                .isEmpty();
    }

    @Test
    void the_first_rule_that_holds_of_the_first_plan_of_which_one_does_counts() {
        Plans plans = Plans.read("""
                last-agent: 45s
                plans:
                  - id: chats
                    when: contact.channel == "web"
                    rules:
                      - {id: any, routes: [{queue: web}]}
                  - id: calls
                    rules:
                      - {id: never, when: "false", routes: [{queue: web}]}
                      - id: two
                        when: contact.number.endsWith("1") && contact.queue == "service"
                        routes: [{queue: technical, priority: 8, timeout: 1m30s}, {queue: asked}]
                      - {id: rest, routes: [{queue: web}]}
                """, QUEUES);
        assertThat(plans.lastAgent()).isEqualTo(Duration.ofSeconds(45));
        assertThat(plans.of(CHAT, stranger(), NOW))
                .get()
                .extracting(Course::rule)
                .isEqualTo("any");
        Course course = plans.of(CALL, stranger(), NOW).orElseThrow();
        assertThat(course.plan() + "/" + course.rule()).isEqualTo("calls/two");
        assertThat(course.routes().get(0).timeout()).contains(Duration.ofSeconds(90));
        assertThat(course.routes().get(1).queue())
                .as("the queue that was asked")
                .isEqualTo("service");
    }

    @Test
    void rules_may_ask_what_is_known_of_the_contact_and_the_customer() {
        holds("contact.open && contact.channel == 'phone' && contact.page == ''", stranger());
        holds(
                "!customer.known && customer.contacts == 0 && customer.mood == '' && customer.language == ''",
                stranger());
        holds("customer.contacts == 2 && customer.abandoned == 2 && customer.last_agents.size() == 0", caller(2));
        Context angry = hub.done(
                        "angry",
                        Feeling.feedback(new FeedbackGiven(
                                "faces", Optional.empty(), Optional.of(Face.ANGRY), "", Optional.empty())),
                        PHONE)
                .context();
        holds("customer.mood == 'angry'", angry);
        holds(
                "customer.known",
                hub.done("name", Naming.name("Sanne de Wit"), PHONE).context());
        holds("customer.open_cases == 0 && customer.broken_promises == 0 && customer.contacts_on_case == 0", angry);
        assertThat(way("contact.page.startsWith('/help')", CHAT, angry)).isPresent();
    }

    @Test
    void what_fails_in_the_middle_does_not_hold() {
        assertThat(way("customer.last_agents[0] == 'noor'", CALL, stranger())).isEmpty();
    }

    @Test
    void every_mistake_is_told_at_once_with_its_line() {
        ConfigurationRefused refused = catchThrowableOfType(ConfigurationRefused.class, () -> Plans.read("""
                last-agent: soon
                plans:
                  - id: one
                    when: contact.chanel == "phone"
                    rules:
                      - id: a
                        when: customer.contacts >= "3"
                        routes:
                          - {queue: nowhere, priority: 12, timeout: 30s}
                      - id: b
                        routes: [{queue: web}, {queue: asked}]
                      - id: b
                        when: customer.contacts + 1
                        routes: []
                  - id: two
                """, QUEUES));

        assertThat(refused.mistakes())
                .extracting(Mistake::toString)
                .anySatisfy(it -> assertThat(it).startsWith("routing.yaml:1: last-agent must be a time span"))
                .anySatisfy(it -> assertThat(it)
                        .startsWith("routing.yaml:4: plans[0].when at character 1: is nothing that is known of the"
                                + " contact; known: contact.channel, contact.number"))
                .anySatisfy(it -> assertThat(it).startsWith("routing.yaml:7:").contains("no matching overload"))
                .anySatisfy(it -> assertThat(it).startsWith("routing.yaml:9:").contains("must be one of", "nowhere"))
                .anySatisfy(it -> assertThat(it).startsWith("routing.yaml:9:").contains("from 1 to 9"))
                .anySatisfy(it -> assertThat(it).startsWith("routing.yaml:9:").contains("leads nowhere"))
                .anySatisfy(it -> assertThat(it).startsWith("routing.yaml:11:").contains("needs 'timeout'"))
                .anySatisfy(it -> assertThat(it).startsWith("routing.yaml:12:").contains("'b' is there twice"))
                .anySatisfy(it -> assertThat(it).startsWith("routing.yaml:12:").contains("never comes to its turn"))
                .anySatisfy(it -> assertThat(it).startsWith("routing.yaml:13:").contains("expected type 'bool'"))
                .anySatisfy(it -> assertThat(it).startsWith("routing.yaml:12:").contains("at least one route"))
                .anySatisfy(it -> assertThat(it).startsWith("routing.yaml:15:").contains("at least one rule"));
    }
}
