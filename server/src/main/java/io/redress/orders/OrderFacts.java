package io.redress.orders;

import io.redress.kernel.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An {@link OrderIn} that was found complete and in range. Shop and buyer still go by the marketplace's codes. */
record OrderFacts(
        String number,
        String shop,
        String buyer,
        @Nullable MarketKind market,
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
        Instant updatedAt,
        List<LogisticsEvent> logistics,
        List<Review> reviews) {}
