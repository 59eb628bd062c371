package io.throughline.hub.problem;

import io.throughline.hub.story.Refusal;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a request was not done, as {@code application/problem+json}.
 *
 * @param type a name that programs can tell apart
 * @param title one sentence for people
 * @param status of HTTP
 * @param detail more for people, where there is more to say
 * @param flaws what is wrong with the request
 * @param retryAfter when to try again, where that makes sense
 * @param members what programs need besides, as JSON types
 */
public record Problem(
        String type,
        String title,
        int status,
        Optional<String> detail,
        List<Flaw> flaws,
        Optional<Duration> retryAfter,
        Map<String, Object> members) {
    public Problem {
        members = Map.copyOf(members);
    }

    /** The media type it is sent as. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String URN = "urn:throughline:";

    /** A problem of the hub with nothing but a name, a sentence and a status. */
    public static Problem of(String name, String title, int status) {
        return new Problem(URN + name, title, status, Optional.empty(), List.of(), Optional.empty(), Map.of());
    }

    /** A rule of the business said no. */
    public static Problem refused(Refusal refusal) {
        return of("refused:" + refusal.code(), refusal.sentence(), 409);
    }

    /** The request cannot be understood. */
    public static Problem flawed(List<Flaw> flaws) {
        return new Problem(
                URN + "flawed",
                "The request cannot be understood",
                400,
                Optional.empty(),
                flaws,
                Optional.empty(),
                Map.of());
    }

    /** There is no such thing. */
    public static Problem notFound(String detail) {
        return of("not-found", "There is no such thing", 404).withDetail(detail);
    }

    /** The same with more to say. */
    public Problem withDetail(String more) {
        return new Problem(type, title, status, Optional.of(more), flaws, retryAfter, members);
    }

    /** The same, to be tried again after a while; at least a second on the wire. */
    public Problem after(Duration pause) {
        return new Problem(type, title, status, detail, flaws, Optional.of(pause), members);
    }

    /** The same with what programs need to go on. */
    public Problem with(Map<String, Object> more) {
        return new Problem(type, title, status, detail, flaws, retryAfter, more);
    }

    /** The value of the header Retry-After, in whole seconds, where there is one. */
    public Optional<String> retryAfterSeconds() {
        return retryAfter.map(pause -> Long.toString(Math.max(1, (pause.toMillis() + 999) / 1000)));
    }

    /** As it is written on the wire. */
    public JsonObject toJson() {
        JsonObject json = new JsonObject().put("type", type).put("title", title).put("status", status);
        detail.ifPresent(more -> json.put("detail", more));
        if (!flaws.isEmpty()) {
            JsonArray errors = new JsonArray();
            flaws.forEach(flaw ->
                    errors.add(new JsonObject().put("pointer", flaw.pointer()).put("detail", flaw.detail())));
            json.put("errors", errors);
        }
        members.forEach(json::put);
        return json;
    }
}
