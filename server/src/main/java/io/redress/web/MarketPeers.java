package io.redress.web;

import io.redress.cases.Cases;
import io.redress.orders.MarketFigures;
import io.redress.orders.MarketKind;
import io.redress.orders.Orders;
import io.redress.orders.Shop;
import io.redress.orders.ShopFigures;
import io.redress.parties.ShopId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;

/** The averages a shop is compared with; counted once in a while for a whole market, never per reader. */
@Component
class MarketPeers {

    /** An average over thousands of orders hardly moves sooner. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Orders orders;
    private final Cases cases;
    private final Clock clock;
    private final Map<MarketKind, Market> markets = new ConcurrentHashMap<>();

    MarketPeers(Orders orders, Cases cases, Clock clock) {
        this.orders = orders;
        this.cases = cases;
        this.clock = clock;
    }

    /** All of its market but the shop itself. */
    Peers of(Shop shop) {
        var now = clock.instant();
        return markets.compute(
                        shop.market(),
                        (market, known) -> known != null && known.isFresh(now) ? known : count(market, now))
                .without(shop.id());
    }

    private Market count(MarketKind market, Instant now) {
        var figures = orders.figures(market);
        var since = figures.since();
        var filed = since == null
                ? Map.<ShopId, Integer>of()
                : cases.filed(figures.shops().keySet(), since);
        return new Market(now, figures, filed);
    }

    private record Market(Instant at, MarketFigures figures, Map<ShopId, Integer> filed) {

        boolean isFresh(Instant now) {
            return now.isBefore(at.plus(KEPT));
        }

        Peers without(ShopId one) {
            var complaints = filed.entrySet().stream()
                    .filter(each -> !each.getKey().equals(one))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            return new Peers(
                    (int) figures.shops().keySet().stream()
                            .filter(each -> !each.equals(one))
                            .count(),
                    sum(one, ShopFigures::orders),
                    complaints,
                    sum(one, ShopFigures::positive),
                    sum(one, ShopFigures::negative),
                    sum(one, ShopFigures::reviews));
        }

        private int sum(ShopId one, ToIntFunction<ShopFigures> number) {
            return figures.shops().entrySet().stream()
                    .filter(each -> !each.getKey().equals(one))
                    .mapToInt(each -> number.applyAsInt(each.getValue()))
                    .sum();
        }
    }
}
