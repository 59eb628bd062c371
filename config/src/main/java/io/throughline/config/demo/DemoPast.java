package io.throughline.config.demo;

import io.throughline.channel.web.shop.ShopCustomer;
import io.throughline.hub.customer.Naming;
import io.throughline.hub.customer.Presented;
import io.throughline.hub.lane.Command;
import io.throughline.hub.lane.Lanes;
import io.throughline.hub.lane.Who;
import io.throughline.hub.purchase.Purchase;
import io.throughline.hub.purchase.RegisteringPurchases;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.Occasion;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells the hub what the invented customers bought before the demonstration began. */
public final class DemoPast {
    private static final Actor SHOP = Actor.machine("demo");

    private final Lanes lanes;
    private final Instant now;

    /** Tells it into these lanes. */
    public DemoPast(Lanes lanes, Instant now) {
        this.lanes = lanes;
        this.now = now;
    }

    /** The same people as customers of the demonstration's web shop. */
    public static List<ShopCustomer> shopCustomers() {
        return DemoCustomer.all().stream()
                .map(customer -> new ShopCustomer(
                        customer.loyalty(),
                        customer.name(),
                        customer.handles().stream().map(Presented::handle).toList()))
                .toList();
    }

    /** Holds when everything is told; at a second start nothing happens again. */
    public Future<Void> tell() {
        return Future.all(DemoCustomer.all().stream().map(this::tell).toList()).mapEmpty();
    }

    private Future<?> tell(DemoCustomer customer) {
        Future<?> told = Future.succeededFuture();
        for (DemoCustomer.Bought bought : customer.purchases()) {
            Purchase purchase = bought.purchase(now);
            told = told.compose(before -> happen(
                    customer, purchase.reference().toString(), RegisteringPurchases.register(purchase), purchase.at()));
        }
        return told.compose(before -> happen(customer, "name", Naming.name(customer.name()), now))
                .compose(before -> happen(customer, "language", Naming.language(customer.language()), now));
    }

    private Future<?> happen(DemoCustomer customer, String what, Decision decision, Instant at) {
        String name = "demo/" + customer.loyalty() + "/" + what;
        UUID delivery = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        Occasion occasion = new Occasion(delivery, at, SHOP);
        return lanes.handle(new Command(new Who.Somebody(customer.handles()), decision, occasion));
    }
}
