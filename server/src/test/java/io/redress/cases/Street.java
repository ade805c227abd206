package io.redress.cases;

import io.redress.kernel.Money;
import io.redress.orders.MarketKind;
import io.redress.orders.Order;
import io.redress.orders.OrderIn;
import io.redress.orders.Orders;
import io.redress.orders.TradeState;
import io.redress.parties.AccountId;
import io.redress.parties.Actor;
import io.redress.parties.Role;
import io.redress.rulebook.DemandKind;
import io.redress.rulebook.TypeCode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** A kettle bought from Qinghe Teas, fresh for each test, and the people around it. */
@TestComponent
class Street {

    final Actor agent = staff("Wu", Role.AGENT);
    final Actor adjudicator = staff("Zhao", Role.ADJUDICATOR);
    final Actor supervisor = staff("Sun", Role.SUPERVISOR);
    private final Orders orders;
    private final Clock clock;

    Street(Orders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /** Delivered and successful two days ago. */
    Order order() {
        return order(Duration.ofDays(2));
    }

    Order order(Duration since) {
        return order("buyer-" + UUID.randomUUID(), since);
    }

    /** Another order of a buyer, whose name is the marketplace's. */
    Order order(String buyer, Duration since) {
        var number = "K" + UUID.randomUUID();
        var done = clock.instant().minus(since);
        var line = new OrderIn.Line(1, "KETTLE", "Kettle", "kitchen", "", 1, Money.cny(12_900));
        orders.upsert(List.of(new OrderIn(
                number,
                "shop-" + number,
                buyer,
                MarketKind.C2C,
                List.of(line),
                Money.cny(12_900),
                Money.cny(0),
                TradeState.SUCCESSFUL,
                done.minus(Duration.ofDays(3)),
                done.minus(Duration.ofDays(3)),
                done.minus(Duration.ofDays(1)),
                done.minus(Duration.ofDays(2)),
                done.plus(Duration.ofDays(1)),
                done,
                done,
                null,
                done,
                List.of(),
                List.of())));
        return orders.byNumber(number).orElseThrow();
    }

    static Filing quality(Order order) {
        return new Filing(
                order.id(),
                1,
                new TypeCode("quality"),
                List.of(Remedy.of(1, DemandKind.REFUND_ONLY, Money.cny(12_900))),
                "The kettle stopped on the third day.",
                null,
                Set.of(),
                null,
                "web");
    }

    static Actor buyer(Order order) {
        return Actor.person(order.buyer(), "Lin", Set.of(Role.BUYER), Set.of(), Set.of());
    }

    static Actor seller(Order order) {
        return Actor.person(id(), "Qinghe Teas", Set.of(Role.SELLER), Set.of(order.shop()), Set.of());
    }

    static Actor stranger() {
        return Actor.person(id(), "Han", Set.of(Role.BUYER), Set.of(), Set.of());
    }

    private static Actor staff(String name, Role role) {
        return Actor.person(id(), name, Set.of(role), Set.of(), Set.of("quality"));
    }

    private static AccountId id() {
        return new AccountId(UUID.randomUUID());
    }
}
