package io.throughline.channel.web.shop;

import io.throughline.channel.http.Answers;
import io.throughline.channel.http.Bodies;
import io.throughline.channel.http.Limits;
import io.throughline.channel.json.DataSchema;
import io.throughline.channel.web.ShopIdentities;
import io.throughline.channel.web.ShopIdentities.Claim;
import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.ProblemException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code /shop/customers}, {@code /shop/sign-in}: anybody is whom she says. In a demonstration only. */
public final class DemoShopRoutes {
    private static final int MAX_BYTES = 4 * 1024;
    private static final Duration GOOD = Duration.ofMinutes(30);

    private final DataSchema signIn = DataSchema.read("web/sign-in.json");
    private final List<ShopCustomer> customers;
    private final ShopIdentities identities;

    /** A shop with these customers, which seals with the secret it shares with the hub. */
    public DemoShopRoutes(List<ShopCustomer> customers, ShopIdentities identities) {
        this.customers = List.copyOf(customers);
        this.identities = identities;
    }

    /** Puts the routes on a router. */
    public void mount(Router router) {
        router.get("/shop/customers").handler(this::list).failureHandler(Answers::failure);
        Route route = router.post("/shop/sign-in");
        Limits.body(MAX_BYTES).forEach(route::handler);
        route.handler(this::signIn).failureHandler(Answers::failure);
    }

    private void list(RoutingContext ctx) {
        JsonArray items = new JsonArray();
        customers.forEach(
                each -> items.add(new JsonObject().put("id", each.id()).put("name", each.name())));
        Answers.json(ctx, 200, new JsonObject().put("items", items));
    }

    private void signIn(RoutingContext ctx) {
        String id = signIn.checked(Bodies.json(ctx)).getString("customer");
        ShopCustomer customer = customers.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.notFound("There is no customer " + id + ".")));
        Claim claim = new Claim(customer.handles(), Optional.of(customer.name()));
        Answers.json(ctx, 200, new JsonObject().put("identity", identities.vouch(claim, GOOD)));
    }
}
