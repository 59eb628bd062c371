package io.throughline.channel.web;

import io.throughline.channel.HttpFixture;
import io.throughline.channel.web.shop.DemoShopRoutes;
import io.throughline.channel.web.shop.ShopCustomer;
import io.throughline.hub.attachment.Filing;
import io.throughline.hub.attachment.MemoryAttachments;
import io.throughline.hub.customer.Handle;
import io.throughline.hub.customer.HandleKind;
import io.throughline.hub.customer.HandleReader;
import io.throughline.hub.person.Persons;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** The web channel over real HTTP with a hub in memory behind it. */
final class WidgetFixture implements AutoCloseable {
    static final byte[] HUB_SECRET = "the hub's own secret, 32 bytes...".getBytes(StandardCharsets.UTF_8);
    static final byte[] SHOP_SECRET = "what shop and hub share, 32 bytes".getBytes(StandardCharsets.UTF_8);
    static final String SHOP = "https://shop.example";

    final HttpFixture http;
    final Staff staff = new Staff();
    final ShopIdentities identities = new ShopIdentities(SHOP_SECRET, new HandleReader("NL"), InstantSource.system());

    /** Somebody to be there or not. */
    static final class Staff implements Staffing {
        private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
        private volatile boolean there;

        void is(boolean now) {
            there = now;
            listeners.forEach(Runnable::run);
        }

        @Override
        public boolean staffed() {
            return there;
        }

        @Override
        public void follow(Runnable changed) {
            listeners.add(changed);
        }
    }

    WidgetFixture() {
        this(WebLimits.USUAL);
    }

    WidgetFixture(WebLimits limits) {
        http = new HttpFixture((fixture, router) -> mount(fixture, router, limits));
        http.hub.startFollowing();
    }

    private void mount(HttpFixture fixture, Router router, WebLimits limits) {
        InstantSource clock = InstantSource.system();
        Conversations conversations = new Conversations(fixture.hub.journal, fixture.hub.contexts, fixture.hub.codec);
        Persons persons = new Persons(fixture.hub.contexts);
        MemoryAttachments attachments = new MemoryAttachments();
        Filing filing = new Filing(fixture.vertx, attachments, clock);
        Visitors visitors = new Visitors(
                fixture.hub.intake, conversations, persons, identities, filing, new HandleReader("NL"), clock);
        WidgetStreams streams =
                new WidgetStreams(fixture.vertx, fixture.hub.contexts, staff, fixture.hub.standings, limits, clock);
        fixture.hub.tail.follow(streams::follow);
        VisitorTokens tokens = new VisitorTokens(HUB_SECRET, Duration.ofDays(30), clock);
        Openness openness = new Openness(fixture.hub.standings, "web");
        new WebRoutes(
                        new WebRoutes.Parts(tokens, visitors, conversations, streams, staff, openness, attachments),
                        Set.of(SHOP),
                        limits)
                .mount(router);
        new DemoShopRoutes(List.of(sanne(), bert()), identities).mount(router);
    }

    private static ShopCustomer sanne() {
        return new ShopCustomer("sanne", "Sanne de Wit", List.of(new Handle(HandleKind.LOYALTY, "2210004471")));
    }

    private static ShopCustomer bert() {
        return new ShopCustomer("bert", "Bert Terpstra", List.of(new Handle(HandleKind.LOYALTY, "2210009913")));
    }

    JsonObject newVisitor() {
        return HttpFixture.json(http.post("/channels/web/visitors", "application/json", "{}"));
    }

    HttpResponse<String> post(String token, String path, JsonObject body, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "X-Visitor";
        all[1] = token;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return http.post("/channels/web/" + path, "application/json", body.encode(), all);
    }

    JsonObject conversation(String token) {
        return HttpFixture.json(http.get("/channels/web/conversation", "X-Visitor", token));
    }

    String signIn(String customer) {
        String body = new JsonObject().put("customer", customer).encode();
        return HttpFixture.json(http.post("/shop/sign-in", "application/json", body))
                .getString("identity");
    }

    @Override
    public void close() {
        http.close();
    }
}
