package io.throughline.ui.cases;

import io.throughline.hub.cases.Case;
import io.throughline.hub.cases.Case.PromiseState;
import io.throughline.hub.cases.CaseId;
import io.throughline.hub.cases.Cases;
import io.throughline.hub.cases.Cases.Repeat;
import io.throughline.hub.cases.Knowledge;
import io.throughline.hub.cases.Solving;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.lane.Outcome.Done;
import io.throughline.hub.problem.FlawedRequest;
import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.ProblemException;
import io.throughline.hub.queues.Queues;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.EventCodec;
import io.throughline.hub.story.Occasion;
import io.throughline.hub.telling.Telling;
import io.throughline.hub.topics.Topics;
import io.throughline.ui.cases.CaseView.AttemptView;
import io.throughline.ui.cases.CaseView.FactView;
import io.throughline.ui.cases.CaseView.PromiseView;
import io.throughline.ui.command.Commands;
import io.throughline.ui.http.Answer;
import io.throughline.ui.http.Api;
import io.throughline.ui.http.Request;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Solving cases: what is known, what was tried, what is promised. */
public final class CaseOperations {
    private record NewFact(String question, String answer, Optional<UUID> contact) {}

    private record Asked(String question, UUID contact) {}

    private record Known(String answer, Instant at, String by) {}

    private record QuestionAnswer(boolean repeat, Optional<Known> known) {}

    private record NewAttempt(String what, String outcome) {}

    private record NewPromise(String what, Instant due) {}

    private record PromiseChange(PromiseState state) {}

    private record Closing(String outcome) {}

    private final Commands commands;
    private final Topics topics;
    private final Queues queues;
    private final Telling telling;
    private final Knowledge knowledge;

    /** Operations over cases of these topics. */
    public CaseOperations(Commands commands, Topics topics, Queues queues, Telling telling, Knowledge knowledge) {
        this.commands = commands;
        this.topics = topics;
        this.queues = queues;
        this.telling = telling;
        this.knowledge = knowledge;
    }

    /** Takes its operations. */
    public void bind(Api api) {
        api.on("noteFact", this::noteFact)
                .on("askQuestion", this::ask)
                .on("noteAttempt", this::noteAttempt)
                .on("makePromise", this::promise)
                .on("settlePromise", this::settle)
                .on("closeCase", this::close);
    }

    private Future<Done> decide(Request request, Decision decision) {
        return commands.on(id(request), request, decision);
    }

    private static CaseId id(Request request) {
        return new CaseId(request.id("case"));
    }

    private static Case found(Request request, Done done) {
        return done.context()
                .get(Cases.SLICE)
                .find(id(request))
                .orElseThrow(() -> new ProblemException(Problem.notFound("There is no such case")));
    }

    private Future<Answer> noteFact(Request request) {
        NewFact fact = request.body(NewFact.class);
        Decision learn = Solving.learn(
                id(request),
                fact.question(),
                fact.answer().strip(),
                fact.contact().map(ContactId::new));
        return decide(request, learn)
                .map(done -> found(request, done)
                        .fact(fact.question())
                        .map(learned -> Answer.created(FactView.of(learned, telling, request.language())))
                        .orElseThrow());
    }

    private Future<Answer> ask(Request request) {
        Asked asked = request.body(Asked.class);
        Decision ask =
                Solving.ask(id(request), asked.question(), Optional.of(new ContactId(asked.contact())), knowledge);
        UUID event = EventCodec.eventId(commands.occasion(request), 0);
        return decide(request, ask)
                .map(done -> done.context().get(Cases.SLICE).repeated().stream()
                        .filter(repeat -> repeat.id().equals(event))
                        .findFirst()
                        .map(repeat -> known(repeat, request)))
                .map(known -> Answer.ok(new QuestionAnswer(known.isPresent(), known)));
    }

    private Known known(Repeat repeat, Request request) {
        String answer = telling.answer(repeat.question(), repeat.knownAnswer(), request.language());
        return new Known(answer, repeat.knownSince(), repeat.knownBy());
    }

    private Future<Answer> noteAttempt(Request request) {
        NewAttempt attempt = request.body(NewAttempt.class);
        UUID id = commands.occasion(request).id("attempt");
        return decide(request, Solving.attempt(id(request), attempt.what(), attempt.outcome()))
                .map(done -> found(request, done).attempts().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .map(AttemptView::of)
                        .map(Answer::created)
                        .orElseThrow());
    }

    private Future<Answer> promise(Request request) {
        NewPromise promise = request.body(NewPromise.class);
        Occasion occasion = commands.occasion(request);
        return decide(
                        request,
                        Solving.promise(
                                id(request),
                                promise.what(),
                                request.person().user().name(),
                                promise.due()))
                .map(done -> Answer.created(promise(request, done, occasion.id("promise"))));
    }

    private static PromiseView promise(Request request, Done done, UUID id) {
        return found(request, done)
                .promise(id)
                .map(PromiseView::of)
                .orElseThrow(() -> new ProblemException(Problem.notFound("There is no such promise")));
    }

    private Future<Answer> settle(Request request) {
        UUID promise = request.id("promise");
        PromiseState state = request.body(PromiseChange.class).state();
        Decision decision = switch (state) {
            case KEPT -> Solving.keep(id(request), promise);
            case BROKEN -> Solving.breakPromise(id(request), promise);
            case WITHDRAWN, OPEN -> Solving.withdraw(id(request), promise);
        };
        return decide(request, decision).map(done -> Answer.ok(promise(request, done, promise)));
    }

    private Future<Answer> close(Request request) {
        String outcome = request.body(Closing.class).outcome();
        if (queues.outcome(outcome).isEmpty()) {
            throw new FlawedRequest("/outcome", "is no outcome of the configuration");
        }
        return decide(request, Solving.close(id(request), outcome))
                .map(done -> CaseView.of(found(request, done), List.of(), topics, telling, request.language()))
                .map(Answer::ok);
    }
}
