package io.redress.bench;

import io.redress.cases.Cases;
import io.redress.kernel.Money;
import io.redress.orders.MarketKind;
import io.redress.orders.OrderId;
import io.redress.orders.OrderIn;
import io.redress.orders.Orders;
import io.redress.orders.TradeState;
import io.redress.parties.Actor;
import io.redress.parties.ApiKeys;
import io.redress.parties.NewAccount;
import io.redress.parties.Parties;
import io.redress.parties.Role;
import io.redress.parties.Scope;
import io.redress.parties.ShopId;
import io.redress.postgres.EmbeddedPostgres;
import io.redress.rulebook.Rulebooks;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program in this process, with a shop, its buyers and the platform's staff. */
final class CaseMarket implements AutoCloseable {

    private static final String SHOP = "qinghe-teas";

    private final ConfigurableApplicationContext program;
    private final AtomicInteger numbers = new AtomicInteger();

    /** Sets this round's names apart from those of an earlier one in the same database. */
    private final String round = Long.toString(System.nanoTime(), 36);

    private CaseMarket(ConfigurableApplicationContext program) {
        this.program = program;
    }

    static CaseMarket open(EmbeddedPostgres.Access access, Map<String, String> settings)
            throws ClassNotFoundException, IOException {
        var words = new ArrayList<>(List.of(
                "--logging.level.root=warn",
                "--redress.demo=false",
                "--server.port=0",
                "--spring.datasource.url=" + access.url(),
                "--spring.datasource.username=" + access.user(),
                "--spring.datasource.password=" + access.password()));
        settings.forEach((key, value) -> words.add("--" + key + "=" + value));
        var program = new SpringApplicationBuilder(Class.forName("io.redress.RedressApplication"))
                .run(words.toArray(String[]::new));
        RoomyRulebook.inForce(program.getBean(JdbcClient.class), program.getBean(Rulebooks.class));
        return new CaseMarket(program);
    }

    Cases cases() {
        return program.getBean(Cases.class);
    }

    <T> T bean(Class<T> type) {
        return program.getBean(type);
    }

    /** Old cases of other people, with four events and a far deadline each. */
    String preload(int cases) {
        var start = System.nanoTime();
        var database = program.getBean(JdbcClient.class);
        for (var sql : CasePreload.statements(cases)) {
            database.sql(sql).update();
        }
        return "%.0f s".formatted((System.nanoTime() - start) / 1e9);
    }

    /** For each client a buyer of its own; the seller and the staff are the same for all. */
    List<CasePeople> people(int clients) {
        program.getBean(Orders.class).upsert(List.of(order("first" + round, "reference-0" + round)));
        var shop = program.getBean(Orders.class).shopByCode(SHOP).orElseThrow().id();
        var seller = person("seller", Role.SELLER, Set.of(shop), 0);
        var desk = person("desk", Role.SUPERVISOR, Set.of(), 0);
        var first = person("first", Role.ADJUDICATOR, Set.of(), 0);
        var second = person("second", Role.ADJUDICATOR, Set.of(), 0);
        var all = new ArrayList<CasePeople>();
        for (var client = 1; client <= clients; client++) {
            all.add(CasePeople.of(List.of(person("buyer", Role.BUYER, Set.of(), client), seller, desk, first, second)));
        }
        return all;
    }

    /** So many more orders for each client. */
    void stock(List<CasePeople> people, int each) {
        var orders = program.getBean(Orders.class);
        for (var client = 0; client < people.size(); client++) {
            var sent = new ArrayList<OrderIn>();
            for (var no = 0; no < each; no++) {
                sent.add(order("B" + numbers.incrementAndGet() + round, "reference-" + (client + 1) + round));
            }
            orders.upsert(sent);
            var ids = program.getBean(JdbcClient.class)
                    .sql("SELECT id FROM orders.purchase WHERE number = ANY (?::text[])")
                    .param(sent.stream().map(OrderIn::number).toArray(String[]::new))
                    .query(UUID.class)
                    .list();
            var stock = people.get(client).orders();
            ids.stream().map(OrderId::new).forEach(stock::add);
        }
        program.getBean(JdbcClient.class).sql("ANALYZE").update();
    }

    private CasePeople.Person person(String name, Role role, Set<ShopId> shops, int no) {
        var account = program.getBean(Parties.class)
                .create(
                        Actor.SYSTEM,
                        new NewAccount(
                                name + "-" + no + round,
                                name,
                                Optional.empty(),
                                Set.of(role),
                                shops,
                                role == Role.SUPERVISOR || role == Role.ADJUDICATOR ? Set.of("quality") : Set.of(),
                                "zh-CN",
                                role == Role.BUYER ? Optional.of("reference-" + no + round) : Optional.empty(),
                                false));
        var scopes = Set.of(Scope.CASES_READ, Scope.CASES_WRITE, Scope.ORDERS_READ, Scope.ORDERS_WRITE);
        var key = program.getBean(ApiKeys.class).create(Actor.SYSTEM, account.id(), "bench", scopes, Optional.empty());
        var actor = Actor.person(account.id(), name, Set.of(role), shops, account.departments());
        return new CasePeople.Person(actor, key.secret());
    }

    private OrderIn order(String number, String buyer) {
        var done = program.getBean(Clock.class).instant().minus(Duration.ofDays(2));
        var line = new OrderIn.Line(1, "KETTLE", "电热水壶 1.7L", "kitchen", "一年质保", 1, Money.cny(12_900));
        return new OrderIn(
                number,
                SHOP,
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
                List.of());
    }

    @Override
    public void close() {
        program.close();
    }
}
