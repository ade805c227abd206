package io.redress.web;

import io.redress.cases.CaseId;
import io.redress.live.Presence;
import io.redress.parties.Actor;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Who else of the staff has a case open: a piece of the case's page that says by itself that this reader has, too. */
@Controller
class PresencePages {

    private final Presence presence;

    PresencePages(Presence presence) {
        this.presence = presence;
    }

    @GetMapping("/cases/{id}/presence")
    String others(@PathVariable CaseId id, Actor actor, Model model) {
        return piece(id, presence.others(actor, id), true, model);
    }

    @PostMapping("/cases/{id}/presence")
    String here(@PathVariable CaseId id, Actor actor, Model model) {
        return piece(id, presence.here(actor, id), false, model);
    }

    private static String piece(CaseId id, List<Presence.Present> others, boolean first, Model model) {
        model.addAttribute("caseId", id);
        model.addAttribute("others", others);
        model.addAttribute("first", first);
        return "presence";
    }
}
