package io.redress.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.RedressTest;
import io.redress.cases.Cases;
import io.redress.kernel.Money;
import io.redress.orders.MarketKind;
import io.redress.orders.OrderIn;
import io.redress.orders.Orders;
import io.redress.orders.Review;
import io.redress.orders.ShopIn;
import io.redress.orders.TradeState;
import io.redress.parties.Actor;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a shop is compared with on its public page. */
@RedressTest
class MarketPeersTests {

    private static final int SHOPS = 6;
    private static final int ORDERS = 40;

    @Autowired
    Orders orders;

    @Autowired
    Cases cases;

    @Autowired
    Clock clock;

    @Test
    @DisplayName("M2 a shop is compared with the other shops of its market, and never with itself")
    void comparesWithOthers() {
        var before = new MarketPeers(orders, cases, clock);
        var some = orders.putShop(Actor.SYSTEM, "peers-0", shop(0));
        var had = before.of(some);
        for (var at = 0; at < SHOPS; at++) {
            orders.putShop(Actor.SYSTEM, "peers-" + at, shop(at));
            orders.upsert(sold(at));
        }

        var peers = new MarketPeers(orders, cases, clock).of(some);

        assertThat(peers.isEnough()).isTrue();
        assertThat(peers.shops() - had.shops()).isEqualTo(SHOPS - 1);
        assertThat(peers.orders() - had.orders()).isEqualTo((SHOPS - 1) * ORDERS);
        assertThat(peers.reviews() - had.reviews()).isEqualTo(SHOPS - 1);
        assertThat(before.of(some)).as("counted once in a while").isEqualTo(had);
    }

    @Test
    @DisplayName("M2 a handful of shops or orders is no average")
    void fewAreNoAverage() {
        assertThat(new Peers(Peers.FEWEST_SHOPS, Peers.FEWEST_ORDERS, 1, 1, 1, 2).isEnough())
                .isTrue();
        assertThat(new Peers(Peers.FEWEST_SHOPS - 1, 10_000, 1, 1, 1, 2).isEnough())
                .isFalse();
        assertThat(new Peers(50, Peers.FEWEST_ORDERS - 1, 1, 1, 1, 2).isEnough())
                .isFalse();
    }

    private ShopIn shop(int at) {
        return new ShopIn("同类店铺" + at, MarketKind.MALL, "", clock.instant());
    }

    /** One of them is reviewed. */
    private List<OrderIn> sold(int shop) {
        var sold = new ArrayList<OrderIn>();
        var now = clock.instant();
        for (var at = 0; at < ORDERS; at++) {
            var placed = now.minus(Duration.ofMinutes(at + 10L));
            var price = Money.cny(1_000);
            sold.add(new OrderIn(
                    "PEERS-" + shop + "-" + at,
                    "peers-" + shop,
                    "peers-buyer",
                    null,
                    List.of(new OrderIn.Line(1, "", "杯子", "home", "", 1, price)),
                    price,
                    Money.cny(0),
                    TradeState.SUCCESSFUL,
                    placed,
                    placed,
                    null,
                    placed,
                    null,
                    placed,
                    placed,
                    null,
                    now,
                    List.of(),
                    at > 0 ? List.of() : List.of(new Review(Review.By.BUYER, Review.Rating.POSITIVE, "好", now))));
        }
        return sold;
    }
}
