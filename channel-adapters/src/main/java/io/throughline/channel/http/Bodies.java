package io.throughline.channel.http;

import io.throughline.channel.json.MediaType;
import io.throughline.channel.json.Reading;
import io.throughline.channel.json.StrictJson;
import io.throughline.hub.problem.FlawedRequest;
import io.throughline.hub.problem.ProblemException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Reads bodies that were taken in by {@link Limits#body}. */
public final class Bodies {
    private Bodies() {}

    /** The bytes; none when there is no body. */
    public static byte[] bytes(RoutingContext ctx) {
        @Nullable Buffer buffer = ctx.body().buffer();
        return buffer == null ? new byte[0] : buffer.getBytes();
    }

    /** The media type, without parameters, in small letters; empty when there is none. */
    public static MediaType type(RoutingContext ctx) {
        @Nullable String header = ctx.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return MediaType.of(header == null ? "" : header);
    }

    /**
     * The body as a JSON object. Insisting on its media type also keeps forms of other sites out.
     *
     * @throws ProblemException 415 for another media type
     * @throws FlawedRequest with every mistake
     */
    public static JsonObject json(RoutingContext ctx) {
        if (!type(ctx).isJson()) {
            throw new ProblemException(Limits.mediaType("Send application/json."));
        }
        Reading reading = StrictJson.read(bytes(ctx));
        if (!reading.flaws().isEmpty()) {
            throw new FlawedRequest(reading.flaws());
        }
        if (reading.value() instanceof JsonObject object) {
            return object;
        }
        throw new FlawedRequest("", "must be a JSON object");
    }
}
