package io.redress.web;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseQuery;
import io.redress.cases.Cases;
import io.redress.cases.Side;
import io.redress.cases.Stage;
import io.redress.orders.Bought;
import io.redress.orders.Order;
import io.redress.orders.Orders;
import io.redress.parties.Actor;
import io.redress.platform.Cursor;
import io.redress.platform.Limit;
import io.redress.platform.Page;
import io.redress.rulebook.Rulebooks;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A buyer's own orders with both entrances, and a buyer's own cases by whose turn it is. */
@Controller
class BuyerPages {

    /** All that are open: the rulebook lets nobody have more than a page of them. */
    private static final CaseQuery OPEN = query(EnumSet.complementOf(EnumSet.of(Stage.CLOSED)));

    private static final CaseQuery CLOSED = query(Set.of(Stage.CLOSED));

    private final Cases cases;
    private final CaseRows rows;
    private final Orders orders;
    private final Complaints complaints;
    private final Rulebooks rulebooks;
    private final Clock clock;

    BuyerPages(Cases cases, CaseRows rows, Orders orders, Complaints complaints, Rulebooks rulebooks, Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.orders = orders;
        this.complaints = complaints;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    private static CaseQuery query(Set<Stage> states) {
        return new CaseQuery(
                states,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                CaseQuery.Hand.ANYBODYS,
                CaseQuery.Sort.NEWEST);
    }

    @GetMapping("/buyer")
    String orders(
            Actor actor,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            Cursor cursor,
            Limit limit,
            Model model) {
        Place.BUYER.require(actor);
        var tab = OrderTab.of(state);
        var open = open(actor);
        var page = tab == OrderTab.DISPUTED
                ? disputed(actor, cursor, limit)
                : orders.bought(actor, Bought.of(tab.state().orElse(null), q), cursor, limit);
        var now = clock.instant();
        var disputed = (int) open.stream().map(CaseLine::order).distinct().count();
        model.addAttribute(
                "page",
                new OrdersPage(
                        tab,
                        tab == OrderTab.DISPUTED ? "" : q.strip(),
                        orders.tally(actor),
                        disputed,
                        cursor.isStart(),
                        cards(page, open, now)));
        model.addAttribute("todo", open.stream().filter(BuyerPages::mine).toList());
        model.addAttribute("drafts", cursor.isStart() ? complaints.list(actor) : List.of());
        model.addAttribute("edition", rulebooks.at(now));
        return "buyer-orders";
    }

    private Page<OrderCard> cards(Page<Order> page, List<CaseLine> open, Instant now) {
        var shops =
                orders.shops(page.items().stream().map(Order::shop).distinct().toList());
        return page.map(order -> OrderCard.of(
                order,
                Optional.ofNullable(shops.get(order.shop())),
                open.stream().filter(line -> line.order().equals(order.id())).toList(),
                rulebooks,
                now));
    }

    /** By their cases, the newest first; an order with two of them may stand on two pages. */
    private Page<Order> disputed(Actor actor, Cursor cursor, Limit limit) {
        var page = cases.page(CaseQuery.ALL, actor, cursor, limit);
        var ids = page.items().stream().map(CaseLine::order).distinct().toList();
        return new Page<>(orders.bought(actor, ids), page.next());
    }

    @GetMapping("/buyer/cases")
    String cases(Actor actor, @RequestParam(defaultValue = "") String turn, Cursor cursor, Limit limit, Model model) {
        Place.BUYER_CASES.require(actor);
        var open = open(actor);
        var mine = open.stream().filter(BuyerPages::mine).toList();
        var others = open.stream().filter(line -> !mine(line)).toList();
        var tab = turn.isEmpty() ? (mine.isEmpty() ? "others" : "mine") : turn;
        var shown = switch (tab) {
            case "mine" -> new Page<>(mine, null);
            case "closed" -> cases.page(CLOSED, actor, cursor, limit);
            default -> new Page<>(others, null);
        };
        model.addAttribute("tab", tab);
        model.addAttribute("mine", mine.size());
        model.addAttribute("others", others.size());
        model.addAttribute("cases", rows.of(shown, actor));
        return "buyer-cases";
    }

    private List<CaseLine> open(Actor actor) {
        return cases.page(OPEN, actor, Cursor.START, new Limit(Limit.MAX)).items();
    }

    /** The time in which a decision may be appealed is nobody's turn: doing nothing is a way of agreeing. */
    private static boolean mine(CaseLine line) {
        var turn = line.whoseTurn();
        return turn != null && turn.includes(Side.BUYER) && line.state() != Stage.DECIDED;
    }
}
