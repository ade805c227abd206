package io.redress.rulebook;

import io.redress.kernel.Money;
import io.redress.orders.MarketKind;
import io.redress.orders.Order;
import io.redress.orders.OrderId;
import io.redress.orders.OrderLine;
import io.redress.orders.Review;
import io.redress.orders.TradeState;
import io.redress.parties.AccountId;
import io.redress.parties.ShopId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Orders of buyer Lin at Qinghe Teas, to bend to the case in question. */
record TestOrders(MarketKind market, TradeState state, String category, String succeededAt, List<Review> reviews) {

    static final String SUCCEEDED = "2026-11-01T10:00:00+08:00";

    /** A C2C order that succeeded on 1 November 2026 at 10:00 Beijing time, with a bad review the next day. */
    static TestOrders successful() {
        return new TestOrders(MarketKind.C2C, TradeState.SUCCESSFUL, "tea", SUCCEEDED, List.of())
                .reviewed(Review.By.BUYER, Review.Rating.NEGATIVE);
    }

    static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    TestOrders in(MarketKind kind) {
        return new TestOrders(kind, state, category, succeededAt, reviews);
    }

    TestOrders of(String goods) {
        return new TestOrders(market, state, goods, succeededAt, reviews);
    }

    TestOrders succeededOn(String at) {
        return new TestOrders(market, state, category, at, List.of());
    }

    TestOrders being(TradeState other) {
        return new TestOrders(market, other, category, succeededAt, reviews);
    }

    TestOrders unreviewed() {
        return new TestOrders(market, state, category, succeededAt, List.of());
    }

    TestOrders reviewed(Review.By by, Review.Rating rating) {
        var review = new Review(by, rating, "…", time(succeededAt).plusSeconds(3600));
        var more = new ArrayList<>(reviews);
        more.add(review);
        return new TestOrders(market, state, category, succeededAt, more);
    }

    Order order() {
        var done = time(succeededAt);
        var success = state == TradeState.SUCCESSFUL ? done : null;
        var shipped = state.compareTo(TradeState.SHIPPED) >= 0 ? done.minusSeconds(5 * 86_400) : null;
        return new Order(
                new OrderId(UUID.nameUUIDFromBytes(new byte[] {1})),
                "T-1",
                new AccountId(UUID.nameUUIDFromBytes(new byte[] {2})),
                new ShopId(UUID.nameUUIDFromBytes(new byte[] {3})),
                market,
                List.of(new OrderLine(1, "sku", "Tea", category, "", 1, Money.cny(10_000))),
                Money.cny(10_000),
                Money.cny(0),
                state,
                done.minusSeconds(10 * 86_400),
                done.minusSeconds(10 * 86_400),
                done.minusSeconds(6 * 86_400),
                shipped,
                null,
                success == null ? null : done.minusSeconds(86_400),
                success,
                state == TradeState.CLOSED ? done : null,
                List.of(),
                reviews,
                done);
    }
}
