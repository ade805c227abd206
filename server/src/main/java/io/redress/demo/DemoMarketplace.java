package io.redress.demo;

import io.redress.orders.MarketKind;
import io.redress.orders.Orders;
import io.redress.orders.ShopIn;
import io.redress.parties.Actor;
import io.redress.parties.ApiKeys;
import io.redress.parties.Parties;
import io.redress.parties.Scope;
import io.redress.parties.ShopId;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an empty database with the demo marketplace: all of it or, if the server dies on the way, nothing. */
@Component
@ConditionalOnProperty(name = "redress.demo", havingValue = "true", matchIfMissing = true)
class DemoMarketplace {

    private final Parties parties;
    private final ApiKeys keys;
    private final Orders orders;
    private final Clock clock;

    DemoMarketplace(Parties parties, ApiKeys keys, Orders orders, Clock clock) {
        this.parties = parties;
        this.keys = keys;
        this.orders = orders;
        this.clock = clock;
    }

    /** The secret of the integrator's fresh key, or nothing if somebody is there already. */
    @Transactional
    public Optional<String> open() {
        if (parties.anybody()) return Optional.empty();
        var now = clock.instant();
        var shops = Map.of(
                DemoOrders.QINGHE, shop(DemoOrders.QINGHE, "青禾茶业", MarketKind.C2C, "七天无理由退货；质量问题来回运费由本店承担。"),
                DemoOrders.LANQIAO, shop(DemoOrders.LANQIAO, "蓝桥数码旗舰店", MarketKind.MALL, "三包商品按国家规定；十五天内质量问题换新。"),
                DemoOrders.MOLI, shop(DemoOrders.MOLI, "茉莉小铺", MarketKind.C2C, "定制商品不支持无理由退货。"));
        var accounts = parties.createDemo(Actor.SYSTEM, new DemoPeople(shops).all(), DemoPeople.PASSWORD);
        var taken = orders.upsert(new DemoOrders(now).all());
        if (!taken.refused().isEmpty()) {
            throw new IllegalStateException("Expected all demo orders to be taken, but: " + taken.refused());
        }
        var integrator = accounts.stream()
                .filter(account -> account.name().equals("integrator"))
                .findFirst()
                .orElseThrow();
        return Optional.of(keys.create(
                        Actor.SYSTEM,
                        integrator.id(),
                        "demo",
                        EnumSet.complementOf(EnumSet.of(Scope.CASES_INTERNAL)),
                        Optional.empty())
                .secret());
    }

    private ShopId shop(String code, String name, MarketKind market, String policy) {
        return orders.putShop(Actor.SYSTEM, code, new ShopIn(name, market, policy, clock.instant()))
                .id();
    }
}
