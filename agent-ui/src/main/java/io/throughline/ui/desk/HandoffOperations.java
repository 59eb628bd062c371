package io.throughline.ui.desk;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.throughline.hub.briefing.Briefings;
import io.throughline.hub.cases.CaseId;
import io.throughline.hub.cases.Cases;
import io.throughline.hub.cases.Solving;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.handoff.Back;
import io.throughline.hub.handoff.Briefing;
import io.throughline.hub.handoff.Briefing.KnownAnswer;
import io.throughline.hub.handoff.Briefing.Line;
import io.throughline.hub.handoff.HandingOff;
import io.throughline.hub.handoff.HandoffId;
import io.throughline.hub.handoff.Handoffs;
import io.throughline.hub.handoff.Searching;
import io.throughline.hub.lane.Outcome.Done;
import io.throughline.hub.person.Person;
import io.throughline.hub.problem.FlawedRequest;
import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.ProblemException;
import io.throughline.hub.story.Decision;
import io.throughline.hub.topics.Topics;
import io.throughline.ui.command.Commands;
import io.throughline.ui.customer.Finding;
import io.throughline.ui.http.Answer;
import io.throughline.ui.http.Api;
import io.throughline.ui.http.Request;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a contact is about, and giving it on with its story. */
public final class HandoffOperations {
    private record CaseChoice(
            Optional<String> topic,
            Optional<String> title,
            @JsonProperty("case") Optional<UUID> about) {}

    private record CaseOfContact(@JsonProperty("case") UUID about) {}

    private record BriefingView(
            List<Line> lines, List<KnownAnswer> doNotAsk, Optional<String> nextStep, List<String> languages) {}

    private record NewHandoff(
            Receivers.To to,
            String why,
            List<Line> lines,
            Optional<String> nextStep,
            boolean tellCustomer,
            Optional<Boolean> stay,
            Optional<Receivers.Call> call) {
        boolean stays() {
            return stay.orElse(false);
        }
    }

    private final Commands commands;
    private final Finding finding;
    private final Briefings briefings;
    private final Receivers receivers;
    private final Topics topics;

    /** Operations that hand on to these receivers. */
    public HandoffOperations(
            Commands commands, Finding finding, Briefings briefings, Receivers receivers, Topics topics) {
        this.commands = commands;
        this.finding = finding;
        this.briefings = briefings;
        this.receivers = receivers;
        this.topics = topics;
    }

    /** Takes its operations. */
    public void bind(Api api) {
        api.on("attachCase", this::attachCase)
                .on("draftBriefing", this::draft)
                .on("handOver", this::handOver)
                .on("callOffHandoff", this::callOff)
                .on("introduceColleague", this::introduce)
                .on("acknowledgeHandoff", this::acknowledge);
    }

    private static ContactId contact(Request request) {
        return new ContactId(request.id("id"));
    }

    private Future<Answer> attachCase(Request request) {
        ContactId contact = contact(request);
        return commands.on(contact, request, about(contact, request.body(CaseChoice.class)))
                .map(done -> done.context().get(Cases.SLICE).of(contact).orElseThrow())
                .map(found -> Answer.ok(new CaseOfContact(found.id().value())));
    }

    private Decision about(ContactId contact, CaseChoice choice) {
        if (choice.about().isPresent()) {
            return Solving.join(new CaseId(choice.about().get()), contact);
        }
        String topic = choice.topic().orElseThrow();
        if (topics.topic(topic).isEmpty()) {
            throw new FlawedRequest("/topic", "is no topic of the configuration");
        }
        return Solving.open(contact, topic, choice.title().orElse("").strip());
    }

    private Future<Answer> draft(Request request) {
        return person(request)
                .map(person -> draft(person, request))
                .map(draft -> new BriefingView(
                        draft.lines(),
                        draft.doNotAsk(),
                        Optional.of(draft.nextStep()).filter(step -> !step.isBlank()),
                        List.of("nl", "en")))
                .map(Answer::ok);
    }

    private Future<Person> person(Request request) {
        return finding.holder(contact(request).key()).compose(finding::person);
    }

    private Briefing draft(Person person, Request request) {
        ContactId id = contact(request);
        Contact contact = person.all(Contacts.SLICE)
                .flatMap(contacts -> contacts.findAny(id).stream())
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.notFound("This contact is too long ago")));
        return briefings.draft(person, contact, request.language());
    }

    /** What need not be asked again comes from what is known, whatever the colleague leaves out of the lines. */
    private Future<Answer> handOver(Request request) {
        NewHandoff wanted = request.body(NewHandoff.class);
        HandoffId id = new HandoffId(commands.occasion(request).id("handoff"));
        return person(request)
                .compose(person -> commands.on(contact(request), request, give(wanted, person, request)))
                .map(done -> Answer.created(handoff(done, id)));
    }

    private Decision give(NewHandoff wanted, Person person, Request request) {
        Instant at = commands.occasion(request).at();
        Briefing briefing = new Briefing(
                wanted.lines(),
                draft(person, request).doNotAsk(),
                wanted.nextStep().orElse(""));
        return HandingOff.give(
                contact(request),
                new HandingOff.Offer(
                        receivers.target(wanted.to(), request.language()),
                        wanted.why(),
                        briefing,
                        wanted.tellCustomer() ? receivers.announce(wanted.to(), wanted.stays(), person.language()) : "",
                        wanted.stays(),
                        receivers.call(wanted.to(), wanted.call(), request.language(), at)));
    }

    private Future<Answer> acknowledge(Request request) {
        HandoffId id = new HandoffId(request.id("handoff"));
        return commands.on(contact(request), request, HandingOff.acknowledge(id))
                .map(done -> Answer.ok(handoff(done, id)));
    }

    private Future<Answer> callOff(Request request) {
        HandoffId id = new HandoffId(request.id("handoff"));
        return commands.on(contact(request), request, Searching.callOff(contact(request), Back.TAKEN_BACK))
                .map(done -> Answer.ok(handoff(done, id)));
    }

    private Future<Answer> introduce(Request request) {
        HandoffId id = new HandoffId(request.id("handoff"));
        return commands.on(contact(request), request, Searching.introduce(contact(request)))
                .map(done -> Answer.ok(handoff(done, id)));
    }

    private static HandoffView handoff(Done done, HandoffId id) {
        return done.context()
                .get(Handoffs.SLICE)
                .find(id)
                .map(HandoffView::of)
                .orElseThrow(() -> new ProblemException(Problem.notFound("There is no such handoff")));
    }
}
