package io.redress.orders;

import io.redress.kernel.Money;
import io.redress.orders.LogisticsEvent.Step;
import io.redress.orders.Review.By;
import io.redress.orders.Review.Rating;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders for tests: buyer Lin buys a kettle from Qinghe Teas. */
final class SampleOrders {

    static final Instant PLACED = Instant.parse("2026-03-01T02:00:00Z");
    static final Instant UPDATED = Instant.parse("2026-03-05T02:00:00Z");

    private SampleOrders() {}

    static OrderIn kettle(String number) {
        return kettle(number, "qinghe-teas", "lin", TradeState.SUCCESSFUL, UPDATED);
    }

    static OrderIn kettle(String number, String shop, String buyer, TradeState state, Instant updatedAt) {
        return kettle(number, shop, buyer, state, updatedAt, null, null);
    }

    static OrderIn kettle(
            String number,
            String shop,
            String buyer,
            TradeState state,
            Instant updatedAt,
            @Nullable List<LogisticsEvent> logistics,
            @Nullable List<Review> reviews) {
        return new OrderIn(
                number,
                shop,
                buyer,
                null,
                List.of(
                        new OrderIn.Line(1, "KETTLE-1", "电热水壶", "家电/水壶", "一年质保", 1, Money.cny(12_900)),
                        new OrderIn.Line(null, null, "茶匙", null, null, null, Money.cny(500))),
                Money.cny(14_400),
                Money.cny(1_000),
                state,
                PLACED,
                PLACED.plusSeconds(60),
                PLACED.plusSeconds(172_800),
                PLACED.plusSeconds(90_000),
                PLACED.plusSeconds(400_000),
                PLACED.plusSeconds(200_000),
                state == TradeState.SUCCESSFUL ? PLACED.plusSeconds(300_000) : null,
                null,
                updatedAt,
                logistics,
                reviews);
    }

    static LogisticsEvent step(Step step, String at) {
        return new LogisticsEvent(Instant.parse(at), step, "SF 1234567890", step.name());
    }

    static Review review(By by, Rating rating, String text, String at) {
        return new Review(by, rating, text, Instant.parse(at));
    }
}
