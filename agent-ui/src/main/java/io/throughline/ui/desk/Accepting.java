package io.throughline.ui.desk;

import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.Offering;
import io.throughline.hub.lane.Outcome;
import io.throughline.hub.person.Person;
import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.ProblemException;
import io.throughline.hub.routing.Claim;
import io.throughline.hub.routing.Claimed;
import io.throughline.hub.routing.Claims;
import io.throughline.ui.command.Commands;
import io.throughline.ui.customer.Finding;
import io.throughline.ui.http.Request;
import io.vertx.core.Future;

/**
 * Takes a contact: what somebody was asked to take, at once; what waits for anybody, through the node that matches, so
 * that nobody takes more than she can.
 */
final class Accepting {
    private final Commands commands;
    private final Claims claims;
    private final Finding finding;

    Accepting(Commands commands, Claims claims, Finding finding) {
        this.commands = commands;
        this.claims = claims;
        this.finding = finding;
    }

    /** Holds the customer whose contact it is, as of that moment or later. */
    Future<Person> accept(Request request, ContactId contact) {
        return commands.attempt(contact, request, Offering.accept(contact))
                .compose(outcome -> waitsForAnybody(outcome)
                        ? claim(request, contact)
                        : finding.person(commands.done(outcome, request).customer()));
    }

    private static boolean waitsForAnybody(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused
                && refused.refusal().code().equals(Offering.CLAIM_FIRST);
    }

    private Future<Person> claim(Request request, ContactId contact) {
        return claims.claim(new Claim(contact, commands.occasion(request), request.ifMatch()))
                .map(claimed -> taken(claimed, request))
                .compose(taken -> finding.person(taken.customer(), taken.version()));
    }

    private Claimed.Taken taken(Claimed claimed, Request request) {
        return claimed.taken()
                .orElseThrow(() -> claimed.refusal()
                        .map(refusal -> commands.refused(refusal, request))
                        .orElseGet(() -> new ProblemException(Problem.notFound(claimed.unknown()))));
    }
}
