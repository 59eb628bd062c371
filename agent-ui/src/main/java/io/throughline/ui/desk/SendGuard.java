package io.throughline.ui.desk;

import io.throughline.hub.contact.ContactId;
import io.throughline.hub.lane.Outcome.Done;
import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.ProblemException;
import io.throughline.hub.story.Decided;
import io.throughline.hub.story.Decision;
import io.throughline.ui.command.Commands;
import io.throughline.ui.customer.Finding;
import io.throughline.ui.desk.ContactLogs.Came;
import io.throughline.ui.http.Request;
import io.throughline.ui.http.WireJson;
import io.vertx.core.Future;
import java.util.Map;

/**
 * Keeps a text back that was written without knowing what others said meanwhile. The writer says on which version it is
 * based; when the customer or a colleague has said something in the contact since, the answer is 412 with what came and
 * the version to go on from. Other things that happen to the customer, a page she looks at, keep nothing back.
 */
public final class SendGuard {
    private static final String MOVED = "urn:throughline:refused:moved-on";
    private static final int TRIES = 5;

    private final Commands commands;
    private final Finding finding;
    private final ContactLogs logs;

    /** Looks into these logs. */
    public SendGuard(Commands commands, Finding finding, ContactLogs logs) {
        this.commands = commands;
        this.finding = finding;
        this.logs = logs;
    }

    /** Holds what was done, when nothing had been said since the version. */
    Future<Done> pass(ContactId contact, long version, Request request, Decision decision) {
        return pass(contact, version, request, decision, TRIES);
    }

    /** Something may happen between looking and writing; then it looks again. */
    private Future<Done> pass(ContactId contact, long version, Request request, Decision decision, int tries) {
        return finding.holder(contact.key())
                .compose(customer -> logs.since(customer, contact, version, request.caller(), request.language()))
                .compose(came -> came.lines().isEmpty()
                        ? commands.on(contact, request, unmoved(came.version(), decision))
                        : Future.failedFuture(movedOn(came)))
                .recover(failure -> tries > 1 && isMoved(failure)
                        ? pass(contact, version, request, decision, tries - 1)
                        : Future.failedFuture(failure));
    }

    private static Decision unmoved(long version, Decision decision) {
        return (context, occasion) -> context.version() <= version
                ? decision.decide(context, occasion)
                : Decided.refuse("moved-on", "Too much happens in this contact at once; try again.");
    }

    private static boolean isMoved(Throwable failure) {
        return failure instanceof ProblemException ended
                && ended.problem().type().equals(MOVED);
    }

    private static ProblemException movedOn(Came came) {
        return new ProblemException(Problem.of("moved-on", "Something was said in this contact since you began", 412)
                .with(Map.of("came", WireJson.write(came.lines()).toJsonArray(), "version", came.version())));
    }
}
