package io.throughline.ui.contract;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * One operation of the contract.
 *
 * @param path as in the contract, with {@code {name}} for parameters
 * @param tag the part of the hub it belongs to
 * @param demo whether it exists in a demonstration only
 * @param body what has to be sent in JSON, where something has
 * @param bytes whether bytes have to be sent as they are
 * @param definition as the contract has it, references of parameters and answers resolved
 */
public record Operation(
        String id,
        HttpMethod method,
        String path,
        String tag,
        Access access,
        boolean demo,
        List<Parameter> parameters,
        Optional<Body> body,
        boolean bytes,
        JsonObject definition) {

    /** What has to be sent. */
    public record Body(boolean required, Shape shape) {}

    /** The path as vertx-web has it, with {@code :name} for parameters. */
    public String route() {
        return path.replaceAll("\\{(\\w+)}", ":$1");
    }

    /** Whether it changes something. */
    public boolean writes() {
        return !method.equals(HttpMethod.GET);
    }
}
