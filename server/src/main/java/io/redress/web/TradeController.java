package io.redress.web;

import io.redress.orders.OrderSearch;
import io.redress.orders.Orders;
import io.redress.parties.Actor;
import io.redress.platform.Cursor;
import io.redress.platform.Limit;
import io.redress.rulebook.Rulebooks;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages around orders: a seller's, and what staff look up. */
@Controller
class TradeController {

    private final Orders orders;
    private final Rulebooks rulebooks;
    private final Clock clock;

    TradeController(Orders orders, Rulebooks rulebooks, Clock clock) {
        this.orders = orders;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    @GetMapping("/seller/orders")
    String seller(Actor actor, Cursor cursor, Limit limit, Model model) {
        return list(Place.SELLER_ORDERS, actor, cursor, limit, model);
    }

    @GetMapping("/desk/orders")
    String desk(Actor actor, Cursor cursor, Limit limit, Model model) {
        return list(Place.DESK_ORDERS, actor, cursor, limit, model);
    }

    @GetMapping("/regulator/orders")
    String regulator(Actor actor, Cursor cursor, Limit limit, Model model) {
        return list(Place.REGULATOR_ORDERS, actor, cursor, limit, model);
    }

    private String list(Place place, Actor actor, Cursor cursor, Limit limit, Model model) {
        place.require(actor);
        model.addAttribute("place", place);
        model.addAttribute("departments", rulebooks.at(clock.instant()).departments());
        model.addAttribute("orders", orders.page(actor, OrderSearch.ALL, cursor, limit));
        return "orders";
    }
}
