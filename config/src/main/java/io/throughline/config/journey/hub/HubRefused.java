package io.throughline.config.journey.hub;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.stream.Collectors;

/** The hub answered with something else than success. */
public final class HubRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String type;

    /** With the problem as the hub told it; an empty object when it told none. */
    public HubRefused(String request, int status, JsonObject problem) {
        super(request + " was answered " + status + said(status, problem));
        this.status = status;
        this.type = problem.getString("type", "");
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The code of a refusal by a rule, without its prefix; blank for other problems. */
    public String code() {
        String prefix = "urn:throughline:refused:";
        return type.startsWith(prefix) ? type.substring(prefix.length()) : "";
    }

    private static String said(int status, JsonObject problem) {
        String title = problem.getString("title", "");
        String detail = problem.getString("detail", "");
        String errors = problem.getJsonArray("errors", new JsonArray()).stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .map(error -> error.getString("pointer", "") + " " + error.getString("detail", ""))
                .collect(Collectors.joining("; "));
        StringBuilder said = new StringBuilder();
        if (!title.isBlank()) {
            said.append(": ").append(title);
        }
        if (!detail.isBlank() && !detail.equals(title)) {
            said.append(" - ").append(detail);
        }
        if (!errors.isBlank()) {
            said.append(" (").append(errors).append(")");
        }
        return said + hint(status);
    }

    private static String hint(int status) {
        return status == 401 ? " (is the API key (--key) or the password (--password) the one the hub printed?)" : "";
    }
}
