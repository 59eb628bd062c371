package io.throughline.channel.web.shop;

import io.throughline.hub.customer.Handle;
import java.util.List;

/** An invented customer of the demonstration's shop. */
public record ShopCustomer(String id, String name, List<Handle> handles) {
    public ShopCustomer {
        handles = List.copyOf(handles);
    }
}
