package io.redress.web;

import io.redress.cases.Cases;
import io.redress.cases.DeskLoad;
import io.redress.cases.DeskLoad.Bounce;
import io.redress.parties.AccountId;
import io.redress.parties.Actor;
import io.redress.parties.Parties;
import io.redress.platform.Page;
import io.redress.rulebook.Rulebooks;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What a supervisor looks at first: how much is open, where it is stuck, and with whom. Every figure leads to its list.
 */
@Controller
class OverviewPages {

    private final Cases cases;
    private final CaseRows rows;
    private final Parties parties;
    private final Rulebooks rulebooks;
    private final Clock clock;

    OverviewPages(Cases cases, CaseRows rows, Parties parties, Rulebooks rulebooks, Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.parties = parties;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    @GetMapping("/desk/overview")
    String overview(Actor actor, Model model) {
        Place.DESK_OVERVIEW.require(actor);
        var now = clock.instant();
        var load = cases.load(actor, Dates.endOfDay(now));
        model.addAttribute("load", load);
        model.addAttribute("departments", rulebooks.at(now).departments());
        model.addAttribute("names", names(load));
        model.addAttribute("bouncing", bouncing(load, actor));
        return "overview";
    }

    private Map<AccountId, String> names(DeskLoad load) {
        var ids = load.people().stream().map(DeskLoad.Person::id).collect(Collectors.toCollection(HashSet::new));
        return parties.names(ids);
    }

    private List<Bouncing> bouncing(DeskLoad load, Actor actor) {
        var times = load.bouncing().stream().collect(Collectors.toMap(Bounce::id, Bounce::times));
        var lines = cases.lines(times.keySet(), actor);
        return rows.of(new Page<>(lines, null), actor).items().stream()
                .map(row -> new Bouncing(row, times.getOrDefault(row.line().id(), 0)))
                .sorted((one, other) -> Integer.compare(other.times(), one.times()))
                .toList();
    }
}
