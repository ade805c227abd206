package io.redress.orders;

import io.redress.parties.ShopId;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The way into orders, shops, logistics tracks and reviews. */
@Service
public class Orders {

    /** The order of that id, with its logistics and reviews. */
    public Optional<Order> find(OrderId id) {
        throw new UnsupportedOperationException("Expected a store of orders, but it has not landed yet: " + id);
    }

    /** The order the marketplace knows by that number. */
    public Optional<Order> byNumber(String number) {
        throw new UnsupportedOperationException("Expected a store of orders, but it has not landed yet: " + number);
    }

    /** The shop of that id. */
    public Optional<Shop> shop(ShopId id) {
        throw new UnsupportedOperationException("Expected a store of shops, but it has not landed yet: " + id);
    }
}
