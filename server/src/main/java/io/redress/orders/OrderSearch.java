package io.redress.orders;

import io.redress.parties.AccountId;
import io.redress.parties.ShopId;
import org.jspecify.annotations.Nullable;

/** What a reader looks for among the orders they may see; nothing given means all of them. */
public record OrderSearch(
        @Nullable String number,
        @Nullable AccountId buyer,
        @Nullable ShopId shop,
        @Nullable TradeState state) {

    public static final OrderSearch ALL = new OrderSearch(null, null, null, null);
}
