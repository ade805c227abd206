package io.redress.web;

import io.redress.cases.Action;
import io.redress.cases.CaseId;
import io.redress.cases.Cases;
import io.redress.cases.DecisionDrafts;
import io.redress.cases.Request;
import io.redress.cases.RequestKey;
import io.redress.cases.Stage;
import io.redress.parties.Actor;
import io.redress.platform.Problem;
import io.redress.platform.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where an adjudicator decides a case, seeing what the decision would cost the shop. What is typed is kept. */
@Controller
class DecisionPages {

    /** Belong to one form on one screen and are not worth keeping. */
    private static final Set<String> PASSING = Set.of("key", "step", "version");

    private final Cases cases;
    private final CaseFolder folder;
    private final Desks desks;
    private final DecisionDrafts drafts;
    private final Problems problems;
    private final Turnstile turnstile;

    DecisionPages(
            Cases cases,
            CaseFolder folder,
            Desks desks,
            DecisionDrafts drafts,
            Problems problems,
            Turnstile turnstile) {
        this.cases = cases;
        this.folder = folder;
        this.desks = desks;
        this.drafts = drafts;
        this.problems = problems;
        this.turnstile = turnstile;
    }

    @GetMapping("/cases/{id}/decision")
    String form(@PathVariable CaseId id, Actor actor, Model model) {
        var page = folder.open(id, actor);
        return page.may(Action.DECISION)
                ? desks.show(page, actor, model)
                : "redirect:" + page.path() + "?late=decision";
    }

    /** While it is being written: keeps it, and answers with what it would do. */
    @PostMapping("/cases/{id}/decision/preview")
    @Nullable
    String preview(
            @PathVariable CaseId id,
            Actor actor,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var page = folder.open(id, actor);
        var form = Form.of(request.getParameterMap());
        if (!page.may(Action.DECISION)) {
            // Somebody else has decided; the notice of what happened is on the page already.
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        model.addAttribute("decision", desks.decision(page, form, keep(page, form, actor), actor));
        model.addAttribute("alone", true);
        return "desk/preview";
    }

    @PostMapping("/cases/{id}/decision")
    String decide(
            @PathVariable CaseId id,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var page = folder.open(id, actor);
        var form = Form.EMPTY;
        try {
            form = Form.of(request.getParameterMap());
            if (!page.may(Action.DECISION) || Desks.movedOn(page, form)) {
                return late(page, form, actor, model, response);
            }
            var kept = Optional.of(keep(page, form, actor));
            if (!form.text("step").equals("decide")) {
                model.addAttribute("confirm", form.text("step").equals("confirm"));
                return desks.decide(page, form, kept, actor, model);
            }
            var pass = turnstile.enter(form.text("key"));
            try (pass) {
                send(page, form, actor);
            }
            return "redirect:" + page.path() + "?done=decision";
        } catch (Problem problem) {
            if (problem.status() == HttpStatus.NOT_FOUND) throw problem;
            response.setStatus(problem.status().value());
            model.addAttribute("problem", problems.document(problem, locale));
            return desks.decide(page, form, Optional.empty(), actor, model);
        }
    }

    /** Somebody was faster: what happened since, and everything that was typed. */
    private String late(CasePage page, Form form, Actor actor, Model model, HttpServletResponse response) {
        if (Desks.isAnswered(page, form, actor)) return "redirect:" + page.path() + "?done=decision";
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute(
                "since", form.value("version", Long::valueOf).orElse(page.view().version()));
        model.addAttribute("typed", form);
        if (!page.may(Action.DECISION)) return desks.desk(page, actor, model);
        return desks.decide(page, form, Optional.of(keep(page, form, actor)), actor, model);
    }

    private Instant keep(CasePage page, Form form, Actor actor) {
        var fields = new TreeMap<>(form.values());
        fields.keySet().removeAll(PASSING);
        return drafts.keep(page.view().id(), actor.id(), fields);
    }

    private void send(CasePage page, Form form, Actor actor) {
        var id = page.view().id();
        var command = desks.decision(page, form, null, actor).command();
        var key = RequestKey.of(
                actor.id().value(), form.required("key", text -> text), "decision" + id.value(), form.content());
        var receipt = cases.handle(id, command, actor, new Request(Optional.of(key), OptionalLong.empty()));
        // What waits for somebody else may come back, and is then gone on with.
        if (receipt.state() != Stage.ADJUDICATING) drafts.drop(id, actor.id());
    }
}
