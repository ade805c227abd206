package io.redress.cases;

import io.redress.kernel.Money;
import io.redress.orders.MarketKind;
import io.redress.orders.Order;
import io.redress.orders.OrderId;
import io.redress.orders.OrderLine;
import io.redress.orders.TradeState;
import io.redress.parties.ShopId;
import io.redress.rulebook.TypeCode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tea kettle that failed on its third day, and what can be made of it. */
final class Filings {

    static final Instant DELIVERED = CaseScenario.time("2026-03-02T12:00");

    /** 199.00 for the kettle, two tins of tea at 50.00, 10.00 freight. */
    static final Order ORDER = new Order(
            new OrderId(new UUID(6, 1)),
            "T20260301",
            CaseScenario.LIN,
            new ShopId(new UUID(6, 2)),
            MarketKind.C2C,
            List.of(
                    new OrderLine(1, "KETTLE", "Kettle", "appliance", "works for two years", 1, Money.cny(19_900)),
                    new OrderLine(2, "TEA", "Tea", "food/tea", "", 2, Money.cny(5_000))),
            Money.cny(30_900),
            Money.cny(1_000),
            TradeState.SUCCESSFUL,
            CaseScenario.time("2026-02-27T09:00"),
            CaseScenario.time("2026-02-27T09:05"),
            null,
            CaseScenario.time("2026-02-28T09:00"),
            null,
            DELIVERED,
            DELIVERED,
            null,
            List.of(),
            List.of(),
            CaseScenario.time("2026-03-02T12:00"));

    /** Two tins of tea at 50.00 and 10.00 freight, nothing else. */
    static Order onlyTea() {
        var o = ORDER;
        return new Order(
                o.id(),
                o.number(),
                o.buyer(),
                o.shop(),
                o.market(),
                List.of(new OrderLine(1, "TEA", "Tea", "food/tea", "", 2, Money.cny(5_000))),
                Money.cny(11_000),
                o.freight(),
                o.state(),
                o.placedAt(),
                o.paidAt(),
                o.shipBy(),
                o.shippedAt(),
                o.deliverBy(),
                o.deliveredAt(),
                o.succeededAt(),
                o.closedAt(),
                o.logistics(),
                o.reviews(),
                o.updatedAt());
    }

    static FileCase quality() {
        return quality(CaseScenario.refund(19_900));
    }

    static FileCase quality(List<Remedy> demand) {
        return of("quality", 1, demand, "The kettle stopped on the third day.", List.of(), null);
    }

    static FileCase of(
            String type,
            int line,
            List<Remedy> demand,
            String description,
            List<String> unmet,
            @Nullable String override) {
        return of(ORDER, type, line, demand, description, unmet, override);
    }

    /** A complaint about another order. */
    static FileCase of(Order order, int line, List<Remedy> demand) {
        return of(order, "quality", line, demand, "It smells of soap.", List.of(), null);
    }

    private static FileCase of(
            Order order,
            String type,
            int line,
            List<Remedy> demand,
            String description,
            List<String> unmet,
            @Nullable String override) {
        return new FileCase(
                CaseScenario.ID,
                "TS-20260305-0001-K",
                order,
                line,
                new TypeCode(type),
                demand,
                description,
                CaseScenario.time("2026-03-04T20:00"),
                Set.of(CaseScenario.PHOTO),
                TestEditions.SHIPPED.id(),
                TestEditions.SHIPPED.id(),
                Set.of("three_guarantees"),
                unmet,
                override,
                "quality",
                "web",
                new FilingLoad(0, 0, CaseScenario.time("2026-03-06T00:00")),
                "支持七天退货退款");
    }

    private Filings() {}
}
