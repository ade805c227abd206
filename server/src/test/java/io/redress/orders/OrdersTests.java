package io.redress.orders;

import static io.redress.orders.SampleOrders.UPDATED;
import static io.redress.orders.SampleOrders.kettle;
import static io.redress.orders.SampleOrders.review;
import static io.redress.orders.SampleOrders.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.RedressTest;
import io.redress.kernel.Money;
import io.redress.orders.LogisticsEvent.Step;
import io.redress.orders.Review.By;
import io.redress.orders.Review.Rating;
import io.redress.parties.AccountId;
import io.redress.parties.Actor;
import io.redress.parties.Role;
import io.redress.platform.Cursor;
import io.redress.platform.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class OrdersTests {

    @Autowired
    private Orders orders;

    @Test
    @DisplayName("O2 an order reads back as the marketplace told it")
    void readsBackWhatWasTold() {
        assertThat(orders.upsert(List.of(kettle("r-1")))).isEqualTo(new Taken(1, 0, 0, List.of()));

        var order = orders.byNumber("r-1").orElseThrow();
        assertThat(order.lines())
                .containsExactly(
                        new OrderLine(1, "KETTLE-1", "电热水壶", "家电/水壶", "一年质保", 1, Money.cny(12_900)),
                        new OrderLine(2, "", "茶匙", "", "", 1, Money.cny(500)));
        assertThat(order.paid()).isEqualTo(Money.cny(14_400));
        assertThat(order.freight()).isEqualTo(Money.cny(1_000));
        assertThat(order.state()).isEqualTo(TradeState.SUCCESSFUL);
        assertThat(order.placedAt()).isEqualTo(SampleOrders.PLACED);
        assertThat(order.succeededAt()).isEqualTo(SampleOrders.PLACED.plusSeconds(300_000));
        assertThat(order.closedAt()).isNull();
        assertThat(order.updatedAt()).isEqualTo(UPDATED);
        assertThat(orders.find(order.id())).contains(order);
        assertThat(orders.shop(order.shop()))
                .get()
                .extracting(Shop::code, Shop::market)
                .containsExactly("qinghe-teas", MarketKind.C2C);
    }

    @Test
    @DisplayName("O2 the newest word counts, in whatever order it comes")
    void newestWordCounts() {
        orders.upsert(List.of(kettle("n-1", "s", "lin", TradeState.SHIPPED, UPDATED)));
        var id = orders.byNumber("n-1").orElseThrow().id();

        assertThat(orders.upsert(List.of(kettle("n-1", "s", "lin", TradeState.PAID, UPDATED.minusSeconds(1))))
                        .unchanged())
                .isOne();
        assertThat(orders.upsert(List.of(kettle("n-1", "s", "lin", TradeState.CLOSED, UPDATED)))
                        .unchanged())
                .isOne();
        assertThat(orders.find(id).orElseThrow().state()).isEqualTo(TradeState.SHIPPED);

        var newer = kettle("n-1", "s", "lin", TradeState.SUCCESSFUL, UPDATED.plusSeconds(1));
        assertThat(orders.upsert(List.of(newer)).updated()).isOne();
        assertThat(orders.find(id).orElseThrow().state()).isEqualTo(TradeState.SUCCESSFUL);
    }

    @Test
    @DisplayName("O2 the same order twice in one batch is stored once, with its newest word")
    void takesTheNewestOfABatch() {
        var taken = orders.upsert(List.of(
                kettle("b-1", "s", "lin", TradeState.PAID, UPDATED),
                kettle("b-1", "s", "lin", TradeState.SHIPPED, UPDATED.plusSeconds(5)),
                kettle("b-1", "s", "lin", TradeState.PLACED, UPDATED.minusSeconds(5))));

        assertThat(taken).isEqualTo(new Taken(1, 0, 2, List.of()));
        assertThat(orders.byNumber("b-1").orElseThrow().state()).isEqualTo(TradeState.SHIPPED);
    }

    @Test
    @DisplayName("O2 an order never becomes another shop's or another buyer's")
    void neverChangesItsParties() {
        orders.upsert(List.of(kettle("f-1", "shop-a", "lin", TradeState.PAID, UPDATED)));

        var taken = orders.upsert(List.of(
                kettle("f-2", "shop-b", "lin", TradeState.PAID, UPDATED),
                kettle("f-1", "shop-b", "lin", TradeState.PAID, UPDATED.plusSeconds(9)),
                kettle("f-1", "shop-a", "wang", TradeState.PAID, UPDATED.plusSeconds(9))));

        assertThat(taken.created()).isOne();
        assertThat(taken.refused())
                .hasSize(1)
                .first()
                .extracting(Refused::faults)
                .asString()
                .contains("ORDER_OF_OTHERS");
        var order = orders.byNumber("f-1").orElseThrow();
        assertThat(order.updatedAt()).isEqualTo(UPDATED);
        assertThat(orders.shop(order.shop()).orElseThrow().code()).isEqualTo("shop-a");
    }

    @Test
    @DisplayName("M1 old mutual reviews are readable in both directions, and the newest word of each side counts")
    void keepsBothDirectionsOfReviews() {
        var first = List.of(
                review(By.BUYER, Rating.NEUTRAL, "一般", "2026-03-04T00:00:00Z"),
                review(By.SELLER, Rating.POSITIVE, "好买家", "2026-03-04T00:00:00Z"));
        orders.upsert(List.of(kettle("m-1", "s", "lin", TradeState.SUCCESSFUL, UPDATED, null, first)));
        var second = List.of(review(By.BUYER, Rating.NEGATIVE, "坏了", "2026-03-05T00:00:00Z"));
        orders.upsert(List.of(kettle("m-1", "s", "lin", TradeState.SUCCESSFUL, UPDATED, null, second)));
        orders.upsert(List.of(kettle("m-1", "s", "lin", TradeState.SUCCESSFUL, UPDATED, null, first)));

        var order = orders.byNumber("m-1").orElseThrow();
        assertThat(order.reviewBy(By.BUYER)).get().extracting(Review::rating).isEqualTo(Rating.NEGATIVE);
        assertThat(order.reviewBy(By.SELLER)).get().extracting(Review::text).isEqualTo("好买家");
    }

    @Test
    @DisplayName("O2 a step of a parcel's way told twice is one step, shown in the order it happened")
    void keepsLogisticsOnce() {
        var delivered = step(Step.DELIVERED, "2026-03-04T00:00:00Z");
        var collected = step(Step.COLLECTED, "2026-03-02T00:00:00Z");
        orders.upsert(
                List.of(kettle("l-1", "s", "lin", TradeState.SHIPPED, UPDATED, List.of(delivered, collected), null)));
        orders.upsert(List.of(kettle("l-1", "s", "lin", TradeState.SHIPPED, UPDATED, List.of(collected), null)));

        assertThat(orders.byNumber("l-1").orElseThrow().logistics()).containsExactly(collected, delivered);
    }

    @Test
    @DisplayName("O2 two importers with the same orders in opposite order do not block each other, and lose nothing")
    void bearsImportersAtOnce() throws Exception {
        var rounds = IntStream.range(0, 8)
                .<Callable<Taken>>mapToObj(round -> () -> orders.upsert(wave(round)))
                .toList();
        try (var importers = Executors.newFixedThreadPool(4)) {
            var created = 0;
            for (var round : importers.invokeAll(rounds)) {
                created += round.get().created();
            }
            assertThat(created).isEqualTo(500);
        }
        for (var no = 0; no < 500; no++) {
            assertThat(orders.byNumber("c-" + no).orElseThrow().updatedAt()).isEqualTo(UPDATED.plusSeconds(7));
        }
    }

    /** Orders c-0 to c-499 as of that second; odd rounds backwards, with buyers and shops in opposite order, too. */
    private static List<OrderIn> wave(int round) {
        var wave = new ArrayList<OrderIn>();
        for (var i = 0; i < 500; i++) {
            var no = round % 2 == 0 ? i : 499 - i;
            wave.add(kettle(
                    "c-" + no, "wave-" + no % 7, "wave-buyer-" + no % 90, TradeState.PAID, UPDATED.plusSeconds(round)));
        }
        return wave;
    }

    @Test
    @DisplayName("A2 a buyer pages through their own orders, newest first, and sees nobody else's")
    void pagesThroughABuyersOrders() {
        for (var no = 0; no < 5; no++) {
            orders.upsert(List.of(kettle("p-" + no, "s", "pager", TradeState.PAID, UPDATED)));
        }
        orders.upsert(List.of(kettle("p-x", "s", "somebody", TradeState.PAID, UPDATED)));
        var buyer = orders.byNumber("p-0").orElseThrow().buyer();
        var pager = Actor.person(buyer, "pager", Set.of(Role.BUYER), Set.of(), Set.of());

        var seen = new ArrayList<String>();
        var from = Cursor.START;
        for (var pages = 0; pages < 3; pages++) {
            var page = orders.page(pager, OrderSearch.ALL, from, new Limit(2));
            page.items().forEach(order -> seen.add(order.number()));
            assertThat(page.next() == null).isEqualTo(pages == 2);
            from = page.next() == null ? Cursor.START : Cursor.decode(page.next());
        }
        assertThat(seen)
                .containsExactlyInAnyOrder("p-0", "p-1", "p-2", "p-3", "p-4")
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("A2 a seller sees the orders of their shops, who has no shop sees none, staff find any")
    void showsEachWhatIsTheirs() {
        orders.upsert(List.of(
                kettle("v-1", "shop-v1", "v", TradeState.PAID, UPDATED),
                kettle("v-2", "shop-v2", "v", TradeState.PAID, UPDATED),
                kettle("v-3", "shop-v3", "v", TradeState.PAID, UPDATED)));
        var one = orders.byNumber("v-1").orElseThrow();
        var two = orders.byNumber("v-2").orElseThrow();
        var seller = Actor.person(
                new AccountId(new UUID(1, 1)), "seller", Set.of(Role.SELLER), Set.of(one.shop(), two.shop()), Set.of());
        var stranger = Actor.person(seller.id(), "stranger", Set.of(Role.SELLER), Set.of(), Set.of());
        var agent = Actor.person(seller.id(), "agent", Set.of(Role.AGENT), Set.of(), Set.of());

        assertThat(numbers(seller, OrderSearch.ALL)).containsExactlyInAnyOrder("v-1", "v-2");
        assertThat(numbers(seller, new OrderSearch("v-3", null, null, null))).isEmpty();
        assertThat(numbers(seller, new OrderSearch(null, null, two.shop(), TradeState.PAID)))
                .containsExactly("v-2");
        assertThat(numbers(stranger, OrderSearch.ALL)).isEmpty();
        assertThat(numbers(agent, new OrderSearch("v-3", null, null, null))).containsExactly("v-3");
        assertThat(numbers(agent, new OrderSearch(null, one.buyer(), null, null)))
                .hasSize(3);
    }

    private List<String> numbers(Actor actor, OrderSearch search) {
        return orders.page(actor, search, Cursor.START, Limit.USUAL).items().stream()
                .map(Order::number)
                .toList();
    }
}
