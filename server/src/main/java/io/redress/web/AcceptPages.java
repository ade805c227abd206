package io.redress.web;

import io.redress.cases.Action;
import io.redress.cases.CaseId;
import io.redress.cases.Side;
import io.redress.parties.Actor;
import io.redress.platform.Ids;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks a buyer once more before an offer binds; the same question that the dialog asks where there are scripts. */
@Controller
class AcceptPages {

    private final CaseFolder folder;
    private final CasePages pages;
    private final Ids ids;

    AcceptPages(CaseFolder folder, CasePages pages, Ids ids) {
        this.folder = folder;
        this.pages = pages;
        this.ids = ids;
    }

    @GetMapping("/cases/{id}/sign-off")
    String ask(@PathVariable CaseId id, @RequestParam(defaultValue = "") String offer, Actor actor, Model model) {
        var page = folder.open(id, actor);
        var meant = page.signable().stream()
                .filter(each -> String.valueOf(each.no()).equals(offer))
                .findFirst();
        if (page.side() != Side.BUYER || meant.isEmpty()) {
            return pages.form(id, Action.SIGN_OFF.segment(), offer, actor, model);
        }
        model.addAttribute("page", page);
        model.addAttribute("offer", meant.get());
        model.addAttribute("key", ids.next().toString());
        return "accept";
    }
}
