package io.redress.web;

import io.redress.parties.Actor;
import io.redress.parties.ApiKeys;
import io.redress.parties.Parties;
import io.redress.platform.Cursor;
import io.redress.platform.Limit;
import io.redress.rulebook.Rulebooks;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages of those who keep the house: operator and integrator. */
@Controller
class HouseController {

    private final Parties parties;
    private final ApiKeys keys;
    private final Rulebooks rulebooks;
    private final Clock clock;

    HouseController(Parties parties, ApiKeys keys, Rulebooks rulebooks, Clock clock) {
        this.parties = parties;
        this.keys = keys;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    @GetMapping("/operator")
    String operator(Actor actor, Cursor cursor, Limit limit, Model model) {
        Place.OPERATOR.require(actor);
        model.addAttribute("accounts", parties.page(actor, cursor, limit));
        model.addAttribute("edition", rulebooks.at(clock.instant()));
        return "operator";
    }

    @GetMapping("/keys")
    String keys(Actor actor, Cursor cursor, Limit limit, Model model) {
        Place.INTEGRATOR.require(actor);
        model.addAttribute("keys", keys.page(actor, cursor, limit));
        return "keys";
    }
}
