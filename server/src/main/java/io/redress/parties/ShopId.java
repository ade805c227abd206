package io.redress.parties;

import java.util.UUID;

/** Names one shop (店铺) of the marketplace. Random; what the shop is called is known to {@code orders}. */
public record ShopId(UUID value) {

    public static ShopId of(String text) {
        return new ShopId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
