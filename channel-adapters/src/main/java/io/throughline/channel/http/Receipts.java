package io.throughline.channel.http;

import io.throughline.hub.lane.Outcome;
import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.ProblemException;
import io.vertx.core.json.JsonObject;

/** What a channel is told about something it delivered. */
public final class Receipts {
    private Receipts() {}

    /**
     * The receipt of something that is in the journal now.
     *
     * @throws ProblemException when it is not
     */
    public static JsonObject accepted(String id, Outcome outcome) {
        Outcome.Done done = done(outcome);
        return new JsonObject()
                .put("id", id)
                .put("status", "accepted")
                .put("customer", done.customer().toString())
                .put("version", done.version())
                .put("position", done.position());
    }

    /**
     * The outcome of something that is in the journal now.
     *
     * @throws ProblemException when it is not
     */
    public static Outcome.Done done(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            throw new ProblemException(Problem.refused(refused.refusal()));
        }
        if (outcome instanceof Outcome.Unknown unknown) {
            throw new ProblemException(Problem.notFound("Nobody here knows " + unknown.what() + "."));
        }
        return (Outcome.Done) outcome;
    }

    /** The receipt of something that was not taken, in a batch whose other parts are unaffected. */
    public static JsonObject rejected(String id, Problem problem) {
        return new JsonObject().put("id", id).put("status", "rejected").put("problem", problem.toJson());
    }
}
