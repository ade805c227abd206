package io.redress.orders;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a marketplace says about a shop of its own.
 *
 * @param afterSalesPolicy its published after-sales policy (售后政策)
 * @param updatedAt when it last changed, by the marketplace's clock; an older word never replaces a newer one
 */
@Schema(example = OrderExamples.SHOP)
public record ShopIn(
        @Nullable String name,
        @Nullable MarketKind market,
        @Nullable String afterSalesPolicy,
        @Nullable Instant updatedAt) {}
