package io.redress.orders;

import io.redress.kernel.Money;
import io.redress.parties.AccountId;
import io.redress.parties.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One order as the marketplace last told it. All instants are UTC; what has not happened is null.
 *
 * @param number the marketplace's order number, unique
 * @param paid what the buyer paid in all, freight included
 * @param shipBy until when the seller promised to dispatch
 * @param deliverBy until when delivery was promised
 * @param succeededAt when the trade became successful (交易成功): windows of the rulebook run from here
 * @param updatedAt when the marketplace last changed it; an older word never replaces a newer one
 */
public record Order(
        OrderId id,
        String number,
        AccountId buyer,
        ShopId shop,
        MarketKind market,
        List<OrderLine> lines,
        Money paid,
        Money freight,
        TradeState state,
        Instant placedAt,
        @Nullable Instant paidAt,
        @Nullable Instant shipBy,
        @Nullable Instant shippedAt,
        @Nullable Instant deliverBy,
        @Nullable Instant deliveredAt,
        @Nullable Instant succeededAt,
        @Nullable Instant closedAt,
        List<LogisticsEvent> logistics,
        List<Review> reviews,
        Instant updatedAt) {

    public Order {
        lines = List.copyOf(lines);
        logistics = List.copyOf(logistics);
        reviews = List.copyOf(reviews);
    }

    /** The review that side left, if it left one. */
    public Optional<Review> reviewBy(Review.By by) {
        return reviews.stream().filter(review -> review.by() == by).findFirst();
    }

    /** The line of that number. */
    public Optional<OrderLine> line(int no) {
        return lines.stream().filter(line -> line.no() == no).findFirst();
    }
}
