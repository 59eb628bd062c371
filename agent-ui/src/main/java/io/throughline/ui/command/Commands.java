package io.throughline.ui.command;

import io.throughline.hub.cases.CaseId;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.lane.Command;
import io.throughline.hub.lane.Lanes;
import io.throughline.hub.lane.Outcome;
import io.throughline.hub.lane.Outcome.Done;
import io.throughline.hub.lane.Who;
import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.ProblemException;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.Occasion;
import io.throughline.hub.story.PairDecision;
import io.throughline.hub.story.Refusal;
import io.throughline.ui.http.Request;
import io.vertx.core.Future;
import java.time.InstantSource;

/**
 * Carries out what a request asks for, once per idempotency key. A rule that says no, a version that has passed and a
 * thing that does not exist end the request with the problem that says so.
 */
public final class Commands {
    private final Lanes lanes;
    private final RefusalWords words;
    private final InstantSource clock;

    /** Carries commands out in these lanes. */
    public Commands(Lanes lanes, InstantSource clock) {
        this.lanes = lanes;
        this.words = new RefusalWords();
        this.clock = clock;
    }

    /** When, who and which. The same request gives the same occasion, but for the moment. */
    public Occasion occasion(Request request) {
        return new Occasion(
                request.delivery(), clock.instant(), request.caller().actor());
    }

    /** Holds what was done for a customer. */
    public Future<Done> on(CustomerId customer, Request request, Decision decision) {
        return carryOut(new Who.Customer(customer), request, decision);
    }

    /** Holds what was done for the customer whose contact it is. */
    public Future<Done> on(ContactId contact, Request request, Decision decision) {
        return carryOut(new Who.Holder(contact.key()), request, decision);
    }

    /** Holds what was done for the customer whose case it is. */
    public Future<Done> on(CaseId about, Request request, Decision decision) {
        return carryOut(new Who.Holder(about.key()), request, decision);
    }

    /** Holds what was done for two customers at once. */
    public Future<Done> on(CustomerId one, CustomerId two, Request request, PairDecision decision) {
        return lanes.handle(one, two, decision, occasion(request)).map(outcome -> done(outcome, request));
    }

    /** Holds what became of it for the customer whose contact it is; a refusal does not end the request. */
    public Future<Outcome> attempt(ContactId contact, Request request, Decision decision) {
        return attempt(new Who.Holder(contact.key()), request, decision);
    }

    private Future<Done> carryOut(Who who, Request request, Decision decision) {
        return attempt(who, request, decision).map(outcome -> done(outcome, request));
    }

    private Future<Outcome> attempt(Who who, Request request, Decision decision) {
        Command command = new Command(who, decision, occasion(request));
        return lanes.handle(request.ifMatch().map(command::basedOn).orElse(command));
    }

    /** What was done; ends the request when it was not. */
    public Done done(Outcome outcome, Request request) {
        if (outcome instanceof Done done) {
            return done;
        }
        throw outcome instanceof Outcome.Refused refused
                ? refused(refused.refusal(), request)
                : new ProblemException(Problem.notFound(((Outcome.Unknown) outcome).what()));
    }

    /** Ends the request: a rule said no. */
    public ProblemException refused(Refusal refusal, Request request) {
        Refusal said = words.in(request.language(), refusal);
        return new ProblemException(
                refusal.code().equals(Command.STALE)
                        ? Problem.of(Command.STALE, said.sentence(), 412)
                        : Problem.refused(said));
    }
}
