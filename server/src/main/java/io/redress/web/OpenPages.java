package io.redress.web;

import io.redress.cases.Cases;
import io.redress.orders.Orders;
import io.redress.parties.OpenToAll;
import io.redress.parties.ShopId;
import io.redress.penalties.Penalties;
import io.redress.platform.Problem;
import io.redress.rulebook.Edition;
import io.redress.rulebook.Rulebooks;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What anybody may read: the rules, and what is published about a shop. */
@Controller
@OpenToAll("Rules and a shop's published record; counts only, nothing names a buyer or a case")
class OpenPages {

    private static final int LONGEST_SEARCH = 100;

    private final Rulebooks rulebooks;
    private final Orders orders;
    private final Cases cases;
    private final Penalties penalties;
    private final MarketPeers peers;
    private final Clock clock;

    OpenPages(Rulebooks rulebooks, Orders orders, Cases cases, Penalties penalties, MarketPeers peers, Clock clock) {
        this.rulebooks = rulebooks;
        this.orders = orders;
        this.cases = cases;
        this.penalties = penalties;
        this.peers = peers;
        this.clock = clock;
    }

    @GetMapping("/rulebook")
    String rulebook(
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") String compare,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        if (q.length() > LONGEST_SEARCH) throw Problem.notValid();
        var editions = rulebooks.editions();
        var inForce = rulebooks.at(clock.instant());
        var shown = edition.isEmpty() ? inForce : find(editions, edition);
        var other = compare.isEmpty() ? null : find(editions, compare);
        model.addAttribute(
                "page",
                new RulebookPage(
                        editions.reversed(),
                        inForce.id(),
                        shown,
                        other,
                        other == null ? List.of() : rulebooks.changes(other, shown),
                        q));
        return "rulebook";
    }

    private static Edition find(List<Edition> editions, String id) {
        return editions.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    @GetMapping("/shops/{id}")
    String shop(@PathVariable ShopId id, Locale reader, Model model) {
        var shop = orders.shop(id).orElseThrow(Problem::notFound);
        var figures = orders.figures(id);
        var now = clock.instant();
        var record = cases.ofShop(id, figures.since() == null ? now : figures.since());
        var edition = rulebooks.at(now);
        model.addAttribute(
                "page",
                new ShopPage(
                        shop, figures, record, penalties.published(id, reader), edition.penalties(), peers.of(shop)));
        return "shop";
    }
}
