package io.throughline.ui.http;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells browsers to be careful with every answer: nothing from elsewhere, nothing inline, no frames, no guessing of
 * types. What other sites may use, such as the widget, says so itself afterwards.
 */
public final class SecurityHeaders implements Handler<RoutingContext> {
    static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'none';"
            + " form-action 'self'";
    private static final String ONE_YEAR = "max-age=31536000";

    /** As the wire has them: their bytes and hashes are not made anew for each answer. */
    private static final Map<CharSequence, CharSequence> ALWAYS = optimized(Map.of(
            "Content-Security-Policy", CONTENT_SECURITY_POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=()"));

    private static Map<CharSequence, CharSequence> optimized(Map<String, String> headers) {
        return headers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        header -> HttpHeaders.createOptimized(header.getKey()),
                        header -> HttpHeaders.createOptimized(header.getValue())));
    }

    @Override
    public void handle(RoutingContext context) {
        MultiMap headers = context.response().headers();
        ALWAYS.forEach(headers::set);
        if ("https".equals(context.request().scheme())) {
            headers.set("Strict-Transport-Security", ONE_YEAR);
        }
        context.next();
    }
}
