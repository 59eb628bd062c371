package io.throughline.ui.pages;

import io.throughline.hub.people.Role;
import io.throughline.hub.people.User;
import io.throughline.ui.contract.Contract;
import io.throughline.ui.http.Caller;
import io.throughline.ui.http.Caller.Person;
import io.throughline.ui.http.Callers;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.StaticHandler;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Serves the front end: pages to whom they are for, and what they load. A page is asked for anew each time, what it loads
 * has a hash in its name and is kept for ever.
 */
public final class Pages {
    private static final int A_YEAR_SECONDS = 31_536_000;
    private static final int FIVE_MINUTES_SECONDS = 300;

    private final Callers callers;
    private final Contract contract;
    private final List<Page> pages;
    private final Map<Page, Buffer> loaded = new ConcurrentHashMap<>();

    /** These pages. */
    public Pages(Callers callers, Contract contract, List<Page> pages) {
        this.callers = callers;
        this.contract = contract;
        this.pages = List.copyOf(pages);
    }

    /** Routes them. */
    public void mount(Router router) {
        router.get("/").handler(this::begin);
        pages.forEach(page -> router.get(page.path()).handler(context -> open(context, page)));
        router.get("/assets/*")
                .handler(new Compressed(A_YEAR_SECONDS))
                .handler(StaticHandler.create("webroot/assets")
                        .setCachingEnabled(true)
                        .setMaxAgeSeconds(A_YEAR_SECONDS));
        router.get("/widget/*")
                .handler(Pages::fromAnywhere)
                .handler(new Compressed(FIVE_MINUTES_SECONDS))
                .handler(Pages.widget());
        router.get("/openapi.yaml")
                .handler(context -> context.response()
                        .putHeader("Content-Type", "application/yaml")
                        .end(contract.text()));
    }

    private static StaticHandler widget() {
        return StaticHandler.create("webroot/widget").setCachingEnabled(true).setMaxAgeSeconds(FIVE_MINUTES_SECONDS);
    }

    /** The widget is loaded by pages of other sites. */
    private static void fromAnywhere(RoutingContext context) {
        context.response()
                .putHeader("Cross-Origin-Resource-Policy", "cross-origin")
                .putHeader("Access-Control-Allow-Origin", "*");
        context.next();
    }

    private void begin(RoutingContext context) {
        callers.of(context).onSuccess(caller -> redirect(context, home(caller))).onFailure(context::fail);
    }

    private String home(Optional<Caller> caller) {
        return caller.flatMap(Caller::person)
                .flatMap(person -> pages.stream()
                        .filter(page -> !page.open() && isFor(page, person.user()))
                        .findFirst())
                .map(Page::path)
                .orElse(Page.SIGN_IN.path());
    }

    private void open(RoutingContext context, Page page) {
        if (page.open()) {
            send(context, page);
            return;
        }
        callers.of(context).onSuccess(caller -> open(context, page, caller)).onFailure(context::fail);
    }

    private void open(RoutingContext context, Page page, Optional<Caller> caller) {
        Optional<Person> person = caller.flatMap(Caller::person);
        if (person.isEmpty()) {
            String next = URLEncoder.encode(context.request().uri(), StandardCharsets.UTF_8);
            redirect(context, Page.SIGN_IN.path() + "?next=" + next);
        } else if (isFor(page, person.get().user())) {
            send(context, page);
        } else {
            html(context.response().setStatusCode(403)).end(OtherRole.page(person.get(), home(caller)));
        }
    }

    private static boolean isFor(Page page, User user) {
        Set<Role> roles = user.roles();
        return !Collections.disjoint(page.roles(), roles);
    }

    private void send(RoutingContext context, Page page) {
        load(context, page)
                .onSuccess(html -> html(context.response()).end(html))
                .onFailure(missing -> context.fail(404));
    }

    private Future<Buffer> load(RoutingContext context, Page page) {
        Optional<Buffer> known = Optional.ofNullable(loaded.get(page));
        return known.map(Future::succeededFuture)
                .orElseGet(() -> context.vertx()
                        .fileSystem()
                        .readFile("webroot/" + page.name() + ".html")
                        .onSuccess(html -> loaded.put(page, html)));
    }

    private static HttpServerResponse html(HttpServerResponse response) {
        return response.putHeader("Content-Type", "text/html; charset=utf-8").putHeader("Cache-Control", "no-cache");
    }

    private static void redirect(RoutingContext context, String path) {
        context.response()
                .setStatusCode(303)
                .putHeader("Location", path)
                .putHeader("Cache-Control", "no-store")
                .end();
    }
}
