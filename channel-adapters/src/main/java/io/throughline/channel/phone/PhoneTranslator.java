package io.throughline.channel.phone;

import io.vertx.core.json.JsonObject;

/**
 * Understands what one make of telephone system tells. Pure: the same payload always means the same.
 *
 * <p>To add a vendor: implement this, put payloads as they really come into a folder of fixtures beside the test, and
 * implement {@link PhoneControl} for the way back.
 */
@FunctionalInterface
public interface PhoneTranslator {
    /**
     * What the payload means.
     *
     * @throws io.throughline.hub.problem.FlawedRequest with every mistake, pointers into the payload
     */
    PhoneEvent translate(JsonObject payload);
}
