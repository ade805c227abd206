package io.redress.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.FreshDatabase;
import io.redress.RedressTest;
import io.redress.parties.AccountId;
import io.redress.platform.Cursor;
import io.redress.platform.Limit;
import io.redress.platform.Page;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A collector with 5,000 orders among 120,000 of others, and what the planner makes of it. */
@RedressTest
@FreshDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuyerOrdersTests {

    private static final AccountId COLLECTOR = new AccountId(new UUID(5, 1));
    private static final Limit TEN = new Limit(10);

    @Autowired
    BuyerOrders orders;

    @Autowired
    JdbcClient jdbc;

    /** Of the collector: every 500th is to be paid, every 250th on the way, one is a samovar, the oldest. */
    @BeforeAll
    void fill() {
        jdbc.sql("INSERT INTO orders.shop (id, code, name, market, updated_at) VALUES"
                        + " ('00000000-0000-0005-0000-0000000000aa', 'vol-a', 'Blue Bridge 蓝桥', 'C2C', now()),"
                        + " ('00000000-0000-0005-0000-0000000000bb', 'vol-b', 'Qinghe 青禾', 'C2C', now())")
                .update();
        fill(5_000, "'00000000-0000-0005-0000-000000000001'::uuid");
        fill(120_000, "md5((n / 4)::text)::uuid");
        jdbc.sql("ANALYZE orders.purchase").update();
    }

    private void fill(int count, String buyer) {
        jdbc.sql("""
                        INSERT INTO orders.purchase (id, number, buyer, shop, market, lines, currency, paid, freight, state,
                            placed_at, updated_at)
                        SELECT gen_random_uuid(), :count || '-' || n, %s,
                            CASE WHEN n %% 2 = 0 THEN '00000000-0000-0005-0000-0000000000aa'
                                 ELSE '00000000-0000-0005-0000-0000000000bb' END::uuid, 'C2C',
                            jsonb_build_array(jsonb_build_object('no', 1, 'sku', '', 'category', '', 'promise', '',
                                'title', CASE WHEN n = 5000 THEN 'Samovar 茶炊' ELSE 'Kettle 电热水壶 ' || n END,
                                'quantity', 1, 'price', jsonb_build_object('minor', 100, 'currency', 'CNY'))),
                            'CNY', 100, 0,
                            CASE WHEN n %% 500 = 0 THEN 'PLACED' WHEN n %% 250 = 0 THEN 'SHIPPED'
                                 WHEN n %% 100 = 1 THEN 'CLOSED' ELSE 'SUCCESSFUL' END,
                            timestamptz '2026-11-01' - n * interval '1 hour', now()
                        FROM generate_series(1, :count) AS n
                        """.formatted(buyer)).param("count", count).update();
    }

    @Test
    @DisplayName("A2 tabs say how many orders wait, and count what is over up to 99 and more")
    void tabsCount() {
        var tally = orders.tally(COLLECTOR);

        assertThat(tally.of(TradeState.PLACED)).isEqualTo(10);
        assertThat(tally.of(TradeState.SHIPPED)).isEqualTo(10);
        assertThat(tally.of(TradeState.PAID)).isZero();
        assertThat(tally.of(TradeState.SUCCESSFUL)).isEqualTo(BuyerTally.MOST + 1);
        assertThat(orders.tally(new AccountId(new UUID(5, 2))).counts().values())
                .allMatch(count -> count == 0);
    }

    @Test
    @DisplayName("A2 a tab lists its state alone, newest first, page by page and each order once")
    void aTabIsPaged() {
        var seen = all(new Bought(TradeState.SHIPPED, List.of()), new Limit(3));

        assertThat(seen).hasSize(10).doesNotHaveDuplicates();
        assertThat(seen).isSortedAccordingTo((one, other) -> other.placedAt().compareTo(one.placedAt()));
        assertThat(seen)
                .allMatch(order ->
                        order.state() == TradeState.SHIPPED && order.buyer().equals(COLLECTOR));
    }

    @Test
    @DisplayName("A2 words are looked for in number, product and shop, in either case, all of them")
    void wordsAreFound() {
        assertThat(find("5000-77").items().getFirst().number()).startsWith("5000-77");
        assertThat(find("kettle 1999").items()).extracting(Order::number).containsExactly("5000-1999");
        assertThat(find("BLUE 电热水壶").items())
                .hasSize(10)
                .allMatch(order -> Integer.parseInt(order.number().substring(5)) % 2 == 0);
        assertThat(orders.page(COLLECTOR, Bought.of(TradeState.PLACED, "青禾"), TEN, Cursor.START)
                        .items())
                .isEmpty();
    }

    @Test
    @DisplayName("A2 a page of a search looks through so many orders, and the next goes on from there")
    void aSearchGoesOn() {
        var first = find("茶炊");

        assertThat(first.items()).isEmpty();
        assertThat(first.next()).isNotNull();
        assertThat(all(Bought.of(null, "茶炊"), TEN)).extracting(Order::number).containsExactly("5000-5000");
        assertThat(all(Bought.of(null, "nowhere to be found"), TEN)).isEmpty();
    }

    @Test
    @DisplayName("A2 nothing that is typed is anything but words")
    void hostileWordsAreWords() {
        for (var typed :
                List.of("%", "_", "'; DROP TABLE orders.purchase --", "\u0000", "\ud800", "a".repeat(5_000), "\\"))
            assertThat(find(typed).items()).hasSizeLessThanOrEqualTo(10);
        assertThat(find("%").items()).isEmpty();
        assertThat(Bought.of(null, "  ").words()).isEmpty();
        assertThat(Bought.of(null, "a b c d e f g").words()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PLACED", "SHIPPED", "SUCCESSFUL"})
    @DisplayName("A2 every list walks an index of this buyer, with words or without")
    void everyListWalksAnIndex(String state) {
        var asked = state.isEmpty() ? null : TradeState.valueOf(state);
        for (var words : List.of(List.<String>of(), List.of("电热水壶"))) {
            for (var start : List.of(true, false)) {
                var plan = plan(BuyerOrders.sql(new Bought(asked, words), start));
                assertThat(plan).doesNotContain("Seq Scan on purchase");
                assertThat(plan)
                        .contains(
                                state.equals("PLACED") || state.equals("SHIPPED")
                                        ? "purchase_moving_of_buyer"
                                        : "purchase_of_buyer");
            }
        }
    }

    @Test
    @DisplayName("A2 counting reads no order that is over but the newest")
    void countingReadsLittle() {
        assertThat(plan(BuyerOrders.TALLY))
                .contains("purchase_moving_of_buyer", "purchase_of_buyer")
                .doesNotContain("Seq Scan on purchase");
    }

    private String plan(String sql) {
        var params = new HashMap<String, Object>();
        params.put("buyer", COLLECTOR.value());
        params.put("limit", 11);
        params.put("words", new String[] {"电热水壶"});
        params.put("placedAt", OffsetDateTime.of(2026, 10, 1, 0, 0, 0, 0, ZoneOffset.UTC));
        params.put("id", new UUID(0, 0));
        return String.join(
                "\n",
                jdbc.sql("EXPLAIN " + sql)
                        .params(params)
                        .query((row, no) -> row.getString(1))
                        .list());
    }

    private Page<Order> find(String typed) {
        return orders.page(COLLECTOR, Bought.of(null, typed), TEN, Cursor.START);
    }

    private List<Order> all(Bought search, Limit limit) {
        var all = new ArrayList<Order>();
        var from = Cursor.START;
        while (true) {
            var page = orders.page(COLLECTOR, search, limit, from);
            all.addAll(page.items());
            if (page.next() == null) return all;
            from = Cursor.decode(page.next());
        }
    }
}
