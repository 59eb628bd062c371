package io.throughline.config.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.throughline.hub.customer.Handle;
import io.throughline.hub.customer.HandleKind;
import io.throughline.hub.customer.Presented;
import io.throughline.hub.purchase.Place;
import io.throughline.hub.purchase.Purchase;
import io.throughline.hub.purchase.PurchaseLine;
import io.throughline.hub.purchase.PurchaseReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** An invented customer, as {@code customers.yaml} describes her. */
record DemoCustomer(String name, String language, String loyalty, String phone, String email, List<Bought> purchases) {
    private static final Currency EURO = Currency.getInstance("EUR");

    /** What she bought, that many days ago; in the web shop where there is no branch. */
    record Bought(
            Optional<String> receipt, Optional<String> order, Optional<String> branch, int days, List<Line> lines) {
        Purchase purchase(Instant now) {
            return new Purchase(
                    receipt.map(PurchaseReference::receipt)
                            .orElseGet(() -> PurchaseReference.order(order.orElseThrow())),
                    branch.map(Place::of).orElse(Place.WEB),
                    now.minus(Duration.ofDays(days)),
                    EURO,
                    IntStream.range(0, lines.size())
                            .mapToObj(n -> lines.get(n).line(n + 1))
                            .toList());
        }
    }

    /** One article of it. */
    record Line(String article, String name, BigDecimal price, Optional<Integer> quantity) {
        PurchaseLine line(int number) {
            return new PurchaseLine(number, article, name, quantity.orElse(1), price);
        }
    }

    /** Everybody. */
    static List<DemoCustomer> all() {
        YAMLMapper yaml = YAMLMapper.builder().addModule(new Jdk8Module()).build();
        String file = "customers.yaml";
        try (InputStream in = Objects.requireNonNull(DemoCustomer.class.getResourceAsStream(file), file)) {
            return yaml.readValue(in, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    List<Presented> handles() {
        return List.of(
                new Handle(HandleKind.LOYALTY, loyalty).presented(),
                new Handle(HandleKind.PHONE, phone).presented(),
                new Handle(HandleKind.EMAIL, email).presented());
    }
}
