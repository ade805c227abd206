package io.redress.web;

import io.redress.parties.Actor;
import io.redress.platform.Limit;
import io.redress.platform.Page;
import io.redress.search.CaseSearch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The staff's search box, and what it found. */
@Controller
class SearchPages {

    private static final Limit SHOWN = new Limit(50);

    private final CaseSearch search;
    private final CaseRows rows;

    SearchPages(CaseSearch search, CaseRows rows) {
        this.search = search;
        this.rows = rows;
    }

    /** A whole number leads straight to its case. */
    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, Actor actor, Model model) {
        var asked = q.length() > CaseSearch.LONGEST ? q.substring(0, CaseSearch.LONGEST) : q;
        var found = search.find(asked, actor, SHOWN);
        if (found.exact() != null) return "redirect:/cases/" + found.exact().value();
        model.addAttribute("asked", asked);
        model.addAttribute("found", found);
        model.addAttribute(
                "cases", rows.of(new Page<>(found.cases(), null), actor).items());
        return "search";
    }
}
