package io.redress.orders;

import io.redress.parties.ShopId;
import java.time.Instant;

/**
 * A shop (店铺) and what it publishes about itself.
 *
 * @param code the marketplace's own code of the shop, unique
 * @param afterSalesPolicy its published after-sales policy (售后政策), empty when none
 * @param updatedAt when the marketplace last changed it, by the marketplace's clock
 */
public record Shop(
        ShopId id, String code, String name, MarketKind market, String afterSalesPolicy, Instant updatedAt) {}
