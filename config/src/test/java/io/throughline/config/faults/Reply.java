package io.throughline.config.faults;

import io.vertx.core.json.JsonObject;
import java.util.Locale;

/**
 * How a request ended.
 *
 * @param status 0 when there was no answer
 */
record Reply(Ending ending, int status, JsonObject body) {
    /** What the caller knows afterwards. */
    enum Ending {
        /** It was done, and will stay done. */
        OK,
        /** It was not done and will not be. */
        FAILED,
        /** It may have been done, or may still be. */
        UNKNOWN;

        String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean ok() {
        return ending == Ending.OK;
    }
}
