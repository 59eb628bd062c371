package io.throughline.channel.events;

import io.throughline.hub.problem.Flaw;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as it came, before anybody checked it.
 *
 * @param attributes context attributes by name; JSON values
 * @param data JSON, or null where there was none
 * @param flaws what is wrong with it as JSON
 * @param places how its parts are pointed at
 */
record Draft(Map<String, Object> attributes, @Nullable Object data, List<Flaw> flaws, Places places) {
    /**
     * How the parts of an event are pointed at: parts of the body by JSON pointers, headers by name.
     *
     * @param attribute what comes before an attribute's name
     * @param data where the data is
     */
    record Places(String attribute, String data) {
        /** Structured: the event is the body. */
        static final Places BODY = new Places("/", "/data");

        /** Binary: attributes are headers, the data is the body. */
        static final Places HEADERS = new Places("header/ce-", "");
    }
}
