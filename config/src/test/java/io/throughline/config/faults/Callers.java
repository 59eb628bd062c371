package io.throughline.config.faults;

import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** People who phone; some hang up before anybody answers, and then what the PBX tells may come in the wrong order. */
final class Callers implements Actor {
    private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(1_500);
    private static final int ABANDONED = 4;

    private final Deliveries deliveries;
    private int next;

    Callers(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void act() {
        String call = "call-" + next;
        String phone = String.format(Locale.ROOT, "+31620%06d", next);
        boolean hangsUp = next % ABANDONED == 0;
        boolean outOfOrder = next % (2 * ABANDONED) == 0;
        next++;
        if (outOfOrder) {
            tell(
                    call,
                    "call.ended",
                    new JsonObject().put("cause", "caller hung up").put("by", "customer"),
                    phone);
            tell(call, "call.ringing", new JsonObject(), phone);
            deliveries.outOfOrder();
        } else {
            tell(call, "call.ringing", new JsonObject(), phone);
            if (hangsUp) {
                tell(
                        call,
                        "call.ended",
                        new JsonObject().put("cause", "caller hung up").put("by", "customer"),
                        phone);
            }
        }
        LockSupport.parkNanos(BETWEEN_NANOS);
    }

    private void tell(String call, String type, JsonObject data, String phone) {
        data.put("call", call).put("to", "+31850000001");
        deliveries.deliver(call + type, Deliveries.event(call + "-" + type, type, data, "phone", phone));
    }
}
