package io.redress.web;

import io.redress.cases.CaseId;
import io.redress.parties.Actor;
import io.redress.web.DeskQueue.Tab;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Pieces of the desk that are fetched again while the page stays: the queue, and what happened meanwhile. */
@Controller
class DeskPieces {

    private final DeskQueues queues;
    private final CaseFolder folder;

    DeskPieces(DeskQueues queues, CaseFolder folder) {
        this.queues = queues;
        this.folder = folder;
    }

    @GetMapping("/desk/queue")
    String queue(@RequestParam(defaultValue = "MINE") Tab tab, @RequestParam CaseId open, Actor actor, Model model) {
        Place.DESK.require(actor);
        model.addAttribute("queue", queues.of(tab, actor));
        model.addAttribute("open", open);
        return "desk/queue";
    }

    /** What has happened since the page was made; the page itself stays, for somebody may be writing on it. */
    @GetMapping("/cases/{id}/moved")
    String moved(@PathVariable CaseId id, @RequestParam long since, Actor actor, Model model) {
        model.addAttribute("page", folder.open(id, actor));
        model.addAttribute("since", since);
        return "desk/moved";
    }
}
