package io.redress.web;

import io.redress.cases.Cases;
import io.redress.parties.Actor;
import io.redress.parties.Parties;
import io.redress.parties.Role;
import io.redress.platform.Cursor;
import io.redress.platform.Limit;
import io.redress.platform.Page;
import io.redress.rulebook.Rulebooks;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists of cases: the desk's queue, and everything for those who oversee. */
@Controller
class CaseListPages {

    private static final List<Role> WORKING = List.of(Role.AGENT, Role.ADJUDICATOR, Role.SUPERVISOR);

    private final Cases cases;
    private final CaseRows rows;
    private final Parties parties;
    private final Rulebooks rulebooks;
    private final Clock clock;

    CaseListPages(Cases cases, CaseRows rows, Parties parties, Rulebooks rulebooks, Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.parties = parties;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    @GetMapping("/desk")
    String desk(
            Actor actor,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") String hand,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String person,
            Cursor cursor,
            Limit limit,
            Model model) {
        var edition = rulebooks.at(clock.instant());
        var oversees = actor.is(Role.SUPERVISOR);
        model.addAttribute("departments", edition.departments());
        model.addAttribute(
                "people",
                oversees ? parties.onDuty(WORKING, edition.departments().keySet()) : Map.of());
        var queue = new Queue(state, department, hand, due, oversees ? person : "");
        return list(Place.DESK, queue, actor, cursor, limit, model);
    }

    @GetMapping("/regulator")
    String regulator(
            Actor actor, @RequestParam(defaultValue = "all") String state, Cursor cursor, Limit limit, Model model) {
        model.addAttribute("edition", rulebooks.at(clock.instant()));
        return list(Place.REGULATOR, new Queue(state, "", "", "", ""), actor, cursor, limit, model);
    }

    private String list(Place place, Queue queue, Actor actor, Cursor cursor, Limit limit, Model model) {
        place.require(actor);
        var now = clock.instant();
        var first = cursor.isStart() && queue.leadsWithOverdue();
        model.addAttribute("place", place);
        model.addAttribute("queue", queue);
        model.addAttribute("live", cursor.isStart());
        model.addAttribute(
                "overdue",
                first
                        ? rows.of(cases.page(queue.overdue(now), actor, Cursor.START, limit), actor)
                        : new Page<CaseRow>(List.of(), null));
        model.addAttribute("cases", rows.of(cases.page(queue.query(now), actor, cursor, limit), actor));
        return "cases";
    }
}
