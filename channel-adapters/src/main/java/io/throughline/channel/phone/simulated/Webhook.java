package io.throughline.channel.phone.simulated;

import io.throughline.channel.phone.PhoneIntake;
import io.throughline.channel.phone.PhoneTranslator;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the hub what happens to simulated calls, through the very translator that real exchanges use, and tells it again
 * when the hub could not take it.
 */
public final class Webhook {
    private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);
    private static final int MAX_ATTEMPTS = 8;
    private static final long FIRST_PAUSE_MILLIS = 100;

    private final Vertx vertx;
    private final PhoneTranslator translator;
    private final PhoneIntake intake;

    /** Tells this intake, in the words of this translator. */
    public Webhook(Vertx vertx, PhoneTranslator translator, PhoneIntake intake) {
        this.vertx = vertx;
        this.translator = translator;
        this.intake = intake;
    }

    /** Holds when the hub has it, or when it will never have it. */
    Future<Void> tell(JsonObject payload) {
        return tell(payload, 1);
    }

    private Future<Void> tell(JsonObject payload, int attempt) {
        return Future.future(Promise::complete)
                .compose(go -> intake.take("phone:simulated", translator.translate(payload)))
                .<Void>mapEmpty()
                .recover(failure -> attempt < MAX_ATTEMPTS ? again(payload, attempt) : givenUp(payload, failure));
    }

    private Future<Void> again(JsonObject payload, int attempt) {
        return vertx.timer(FIRST_PAUSE_MILLIS << attempt, TimeUnit.MILLISECONDS)
                .compose(now -> tell(payload, attempt + 1));
    }

    private static Future<Void> givenUp(JsonObject payload, Throwable failure) {
        LOG.warn("the hub did not take {}: {}", payload.encode(), failure.getMessage());
        return Future.succeededFuture();
    }
}
