package io.throughline.channel.phone;

import io.throughline.hub.lane.Outcome;
import io.throughline.hub.problem.FlawedRequest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the hub what happened to one call, in order, again and again until the hub has it. To be used on one thread. */
public final class CallReporter {
    private static final Logger LOG = LoggerFactory.getLogger(CallReporter.class);
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final int MOST_DOUBLINGS = 6;

    private final Vertx vertx;
    private final String source;
    private final PhoneTranslator translator;
    private final PhoneIntake intake;
    private Future<?> last = Future.succeededFuture();
    private volatile boolean stopped; // the hub answers on other threads

    /** Tells under the name of this source, in the words of this translator. */
    public CallReporter(Vertx vertx, String source, PhoneTranslator translator, PhoneIntake intake) {
        this.vertx = vertx;
        this.source = source;
        this.translator = translator;
        this.intake = intake;
    }

    /** Holds when the hub has it, after everything that was told before; fails when it will never take it. */
    public Future<Outcome> tell(JsonObject payload) {
        Future<Outcome> told = last.transform(before -> tell(payload, 0));
        last = told;
        return told;
    }

    /** Tells nothing more: somebody else does now. */
    public void stop() {
        stopped = true;
    }

    private Future<Outcome> tell(JsonObject payload, int attempt) {
        if (stopped) {
            return Future.failedFuture("somebody else tells of " + payload.getString("call"));
        }
        return Future.<Outcome>future(promise ->
                        intake.take(source, translator.translate(payload)).onComplete(promise))
                .recover(failure -> again(payload, attempt, failure));
    }

    private Future<Outcome> again(JsonObject payload, int attempt, Throwable failure) {
        if (failure instanceof FlawedRequest) {
            LOG.info(
                    "{} told what means nothing: {} of {}",
                    source,
                    payload.getString("event"),
                    payload.getString("call"));
            return Future.failedFuture(failure);
        }
        LOG.warn(
                "the hub cannot take {} of {} just now: {}",
                payload.getString("event"),
                payload.getString("call"),
                failure.getMessage());
        return vertx.timer(FIRST_PAUSE_MILLIS << Math.min(attempt, MOST_DOUBLINGS), TimeUnit.MILLISECONDS)
                .compose(now -> tell(payload, attempt + 1));
    }
}
