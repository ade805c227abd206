package io.redress.web;

import io.redress.parties.Actor;
import io.redress.parties.ShopId;
import io.redress.penalties.Penalties;
import io.redress.platform.Cursor;
import io.redress.platform.Limit;
import io.redress.platform.Problem;
import io.redress.rulebook.Rulebooks;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What stands against a shop, for its own people: points, nodes and their measures, and every violation booked. */
@Controller
class PointsPages {

    private static final Limit HISTORY = new Limit(20);

    private final Penalties penalties;
    private final Rulebooks rulebooks;
    private final SellerWorkbench workbench;

    PointsPages(Penalties penalties, Rulebooks rulebooks, SellerWorkbench workbench) {
        this.penalties = penalties;
        this.rulebooks = rulebooks;
        this.workbench = workbench;
    }

    @GetMapping("/seller/points")
    String points(
            Actor actor, @RequestParam(defaultValue = "") String shop, Cursor cursor, Locale reader, Model model) {
        Place.SELLER_POINTS.require(actor);
        var shown = shop.isEmpty() ? first(actor) : of(shop);
        if (!actor.shops().contains(shown)) throw Problem.notFound();
        var history = penalties.history(actor, shown, cursor, HISTORY);
        model.addAttribute("shop", shown);
        model.addAttribute("shops", workbench.shops(actor));
        model.addAttribute("ledger", workbench.ledger(shown, reader));
        model.addAttribute(
                "history",
                history.map(each ->
                        new BookedPoints(each, rulebooks.edition(each.edition()).penalties())));
        return "seller-points";
    }

    private static ShopId first(Actor actor) {
        return actor.shops().stream().min(Comparator.comparing(ShopId::value)).orElseThrow(Problem::notFound);
    }

    private static ShopId of(String text) {
        try {
            return new ShopId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }
}
