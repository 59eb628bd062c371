package io.throughline.ui.pages;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends the compressed copy that the build of the front end laid beside a file, to browsers that read it. Only what is
 * the same for everybody is sent compressed: the length of a compressed answer can give away a secret inside it, and
 * compressing each answer anew would cost more than it saves.
 */
final class Compressed implements Handler<RoutingContext> {
    private record Coding(String name, String ending) {
        private boolean readBy(String accepted) {
            return Pattern.compile(",")
                    .splitAsStream(accepted)
                    .map(String::strip)
                    .anyMatch(each ->
                            each.startsWith(name) && !REFUSED.matcher(each).find());
        }
    }

    /** The smaller one first. */
    private static final List<Coding> CODINGS = List.of(new Coding("br", ".br"), new Coding("gzip", ".gz"));

    private static final Pattern REFUSED = Pattern.compile(";\\s*q=0(\\.0*)?$");
    private static final Pattern FILE = Pattern.compile("/(?:assets|widget)/[\\w.-]+\\.(js|css|svg)");
    private static final Map<String, String> TYPES =
            Map.of("js", "text/javascript;charset=UTF-8", "css", "text/css;charset=UTF-8", "svg", "image/svg+xml");

    private final String caching;

    Compressed(int maxAgeSeconds) {
        caching = "public, immutable, max-age=" + maxAgeSeconds;
    }

    @Override
    public void handle(RoutingContext context) {
        Matcher file = FILE.matcher(context.normalizedPath());
        if (!file.matches()) {
            context.next();
            return;
        }
        context.response().putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        String accepted = Optional.ofNullable(context.request().getHeader(HttpHeaders.ACCEPT_ENCODING))
                .orElse("");
        CODINGS.stream()
                .filter(coding -> coding.readBy(accepted))
                .findFirst()
                .ifPresentOrElse(coding -> offer(context, file, coding), context::next);
    }

    private void offer(RoutingContext context, Matcher file, Coding coding) {
        String copy = "webroot" + file.group() + coding.ending();
        context.vertx().fileSystem().exists(copy).onFailure(context::fail).onSuccess(there -> {
            if (there) {
                send(context, file.group(1), coding, copy).onFailure(context::fail);
            } else {
                context.next();
            }
        });
    }

    private Future<Void> send(RoutingContext context, String ending, Coding coding, String copy) {
        return context.response()
                .putHeader(HttpHeaders.CONTENT_ENCODING, coding.name())
                .putHeader(HttpHeaders.CONTENT_TYPE, TYPES.getOrDefault(ending, "application/octet-stream"))
                .putHeader(HttpHeaders.CACHE_CONTROL, caching)
                .sendFile(copy);
    }
}
