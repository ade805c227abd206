package io.redress;

import static java.util.Objects.requireNonNull;

import io.redress.cases.CaseId;
import io.redress.cases.Cases;
import io.redress.cases.Filing;
import io.redress.cases.Remedy;
import io.redress.cases.Request;
import io.redress.kernel.Money;
import io.redress.orders.MarketKind;
import io.redress.orders.Order;
import io.redress.orders.OrderIn;
import io.redress.orders.Orders;
import io.redress.orders.TradeState;
import io.redress.parties.Account;
import io.redress.parties.Actor;
import io.redress.parties.NewAccount;
import io.redress.parties.Parties;
import io.redress.parties.Role;
import io.redress.rulebook.DemandKind;
import io.redress.rulebook.TypeCode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** People with accounts and a matter between them, fresh for each test: who can sign in and file. */
@Lazy
@TestComponent
public class Neighbourhood {

    private final Orders orders;
    private final Parties parties;
    private final Cases cases;
    private final People people;
    private final Clock clock;

    Neighbourhood(Orders orders, Parties parties, Cases cases, People people, Clock clock) {
        this.orders = orders;
        this.parties = parties;
        this.cases = cases;
        this.people = people;
        this.clock = clock;
    }

    /** An order of Lin's at Qinghe Teas, with two who work there and an agent and an adjudicator on duty. */
    public record Matter(
            Order order, Account buyer, Account seller, Account clerk, Account agent, Account adjudicator) {
        public Actor by(Account account) {
            return People.actor(account);
        }
    }

    public Matter matter() {
        return matter("Kettle");
    }

    public Matter matter(String product) {
        var code = UUID.randomUUID().toString();
        var order = sell(code, product);
        return new Matter(
                order,
                buyer(code),
                people.seller(order.shop()),
                people.account("clerk", Set.of(Role.SELLER_STAFF), Set.of(order.shop()), Set.of()),
                people.staff(Role.AGENT, "quality"),
                people.staff(Role.ADJUDICATOR, "quality"));
    }

    public CaseId file(Matter matter) {
        return file(matter, "The kettle stopped on the third day.");
    }

    public CaseId file(Matter matter, String description) {
        var order = matter.order();
        var filing = new Filing(
                order.id(),
                1,
                new TypeCode("quality"),
                List.of(Remedy.of(1, DemandKind.REFUND_ONLY, Money.cny(12_900))),
                description,
                null,
                Set.of(),
                null,
                "web");
        return cases.file(filing, People.actor(matter.buyer()), Request.PLAIN).id();
    }

    private Account buyer(String code) {
        var name = "lin-" + code;
        var account = parties.create(
                Actor.SYSTEM,
                new NewAccount(
                        name,
                        name,
                        Optional.of(People.PASSWORD),
                        Set.of(Role.BUYER),
                        Set.of(),
                        Set.of(),
                        "zh-CN",
                        Optional.of("buyer-" + code),
                        false));
        return requireNonNull(account);
    }

    private Order sell(String code, String product) {
        var number = "K" + code;
        var done = clock.instant().minus(Duration.ofDays(2));
        var line = new OrderIn.Line(1, "KETTLE", product, "kitchen", "", 1, Money.cny(12_900));
        orders.upsert(List.of(new OrderIn(
                number,
                "shop-" + code,
                "buyer-" + code,
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
}
