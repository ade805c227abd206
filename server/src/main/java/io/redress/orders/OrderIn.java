package io.redress.orders;

import io.redress.kernel.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a marketplace says about one order. Shop and buyer go by the marketplace's own codes; unknown ones are created.
 *
 * <p>Anything may be missing here: {@link Orders} says field by field what it cannot accept.
 *
 * @param shop the marketplace's code of the shop
 * @param buyer the marketplace's reference of the buyer
 * @param market the market kind, needed only when the shop is not known yet (C2C when left out)
 */
@Schema(example = OrderExamples.ORDER)
public record OrderIn(
        @Nullable String number,
        @Nullable String shop,
        @Nullable String buyer,
        @Nullable MarketKind market,
        @Nullable List<Line> lines,
        @Nullable Money paid,
        @Nullable Money freight,
        @Nullable TradeState state,
        @Nullable Instant placedAt,
        @Nullable Instant paidAt,
        @Nullable Instant shipBy,
        @Nullable Instant shippedAt,
        @Nullable Instant deliverBy,
        @Nullable Instant deliveredAt,
        @Nullable Instant succeededAt,
        @Nullable Instant closedAt,
        @Nullable Instant updatedAt,
        @Nullable List<LogisticsEvent> logistics,
        @Nullable List<Review> reviews) {

    /** One product of the order; {@code no} counts from 1 when left out, {@code quantity} is 1 when left out. */
    public record Line(
            @Nullable Integer no,
            @Nullable String sku,
            @Nullable String title,
            @Nullable String category,
            @Nullable String promise,
            @Nullable Integer quantity,
            @Nullable Money price) {}

    /** The same with that number, which an address says instead of the body. */
    OrderIn numbered(String theirs) {
        return new OrderIn(
                theirs,
                shop,
                buyer,
                market,
                lines,
                paid,
                freight,
                state,
                placedAt,
                paidAt,
                shipBy,
                shippedAt,
                deliverBy,
                deliveredAt,
                succeededAt,
                closedAt,
                updatedAt,
                logistics,
                reviews);
    }
}
