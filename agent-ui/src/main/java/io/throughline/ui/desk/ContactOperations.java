package io.throughline.ui.desk;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.throughline.hub.callback.CallingBack;
import io.throughline.hub.callback.CallingOut;
import io.throughline.hub.cases.Cases;
import io.throughline.hub.cases.Solving;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.Talking;
import io.throughline.hub.handoff.HandingOff;
import io.throughline.hub.handoff.Handoffs;
import io.throughline.hub.handoff.Searching;
import io.throughline.hub.later.PuttingAside;
import io.throughline.hub.person.Person;
import io.throughline.hub.problem.FlawedRequest;
import io.throughline.hub.queues.Outcome;
import io.throughline.hub.queues.Queues;
import io.throughline.hub.routing.Claims;
import io.throughline.hub.story.Decision;
import io.throughline.ui.command.Commands;
import io.throughline.ui.customer.Finding;
import io.throughline.ui.http.Answer;
import io.throughline.ui.http.Api;
import io.throughline.ui.http.Handling;
import io.throughline.ui.http.Request;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** What is done with one contact, from accepting it to wrapping it up. */
public final class ContactOperations {
    private record Later(Instant until) {}

    private record Attempt(boolean reached, Optional<Instant> again) {}

    private record Reason(Optional<String> reason) {}

    private record WrapUp(String outcome, Optional<String> note) {}

    private record ContactView(
            CardView card,
            @JsonProperty("case") Optional<UUID> about,
            Optional<HandoffView> handoff,
            List<LogLine> log,
            long version) {}

    private final Commands commands;
    private final Finding finding;
    private final Cards cards;
    private final ContactLogs logs;
    private final Queues queues;
    private final Accepting accepting;

    /** Operations over contacts. */
    public ContactOperations(
            Commands commands, Claims claims, Finding finding, Cards cards, ContactLogs logs, Queues queues) {
        this.commands = commands;
        this.accepting = new Accepting(commands, claims, finding);
        this.finding = finding;
        this.cards = cards;
        this.logs = logs;
        this.queues = queues;
    }

    /** Takes its operations. */
    public void bind(Api api) {
        api.on("readContact", this::read)
                .on("acceptContact", this::accept)
                .on("declineContact", does((request, contact) -> Searching.decline(contact, reason(request))))
                .on("holdContact", does((request, contact) -> Talking.hold(contact)))
                .on("resumeContact", does((request, contact) -> Talking.resume(contact)))
                .on("endContact", does((request, contact) -> CallingOut.end(contact, "agent-ended", "agent")))
                .on("putContactAside", does((request, contact) -> PuttingAside.until(contact, until(request))))
                .on("goOnWithContact", does((request, contact) -> PuttingAside.now(contact)))
                .on("noteCallbackAttempt", does((request, contact) -> tried(request.body(Attempt.class), contact)))
                .on("wrapUpContact", does(this::wrapUp));
    }

    private Future<Answer> accept(Request request) {
        ContactId contact = new ContactId(request.id("id"));
        return accepting.accept(request, contact).map(person -> card(person, contact, request));
    }

    private static Instant until(Request request) {
        return request.body(Later.class).until();
    }

    private static Decision tried(Attempt attempt, ContactId contact) {
        return CallingBack.tried(contact, attempt.reached(), attempt.again());
    }

    private static String reason(Request request) {
        return request.bodyIfAny(Reason.class).flatMap(Reason::reason).orElse("");
    }

    private Decision wrapUp(Request request, ContactId contact) {
        WrapUp wrapUp = request.body(WrapUp.class);
        Outcome outcome = queues.outcome(wrapUp.outcome())
                .orElseThrow(() -> new FlawedRequest("/outcome", "is no outcome of the configuration"));
        Decision finishing =
                HandingOff.wrapUp(contact, outcome.id(), wrapUp.note().orElse(""));
        return outcome.solves() ? Solving.solvedBy(contact, outcome.id(), finishing) : finishing;
    }

    private Handling does(BiFunction<Request, ContactId, Decision> decision) {
        return request -> {
            ContactId contact = new ContactId(request.id("id"));
            return commands.on(contact, request, decision.apply(request, contact))
                    .compose(done -> finding.person(done.customer()))
                    .map(person -> card(person, contact, request));
        };
    }

    private Answer card(Person person, ContactId contact, Request request) {
        CardView card = cards.of(person, contact, request.language()).orElseThrow(Cards::tooLongAgo);
        return Answer.ok(card).atVersion(card.version());
    }

    private Future<Answer> read(Request request) {
        ContactId contact = new ContactId(request.id("id"));
        return finding.holder(contact.key())
                .compose(customer -> finding.person(customer)
                        .compose(person -> logs.of(customer, contact, request.language())
                                .map(log -> view(person, contact, log, request))));
    }

    private Answer view(Person person, ContactId contact, List<LogLine> log, Request request) {
        CardView card = cards.of(person, contact, request.language()).orElseThrow(Cards::tooLongAgo);
        Optional<UUID> about = person.all(Cases.SLICE)
                .flatMap(cases -> cases.of(contact).stream())
                .map(found -> found.id().value())
                .findFirst();
        Optional<HandoffView> handoff = person.all(Handoffs.SLICE)
                .flatMap(handoffs -> handoffs.of(contact).stream())
                .map(HandoffView::of)
                .findFirst();
        return Answer.ok(new ContactView(card, about, handoff, log, card.version()))
                .atVersion(card.version());
    }
}
