package io.redress.web;

import io.redress.cases.Action;
import io.redress.cases.CaseId;
import io.redress.cases.Cases;
import io.redress.cases.Request;
import io.redress.cases.RequestKey;
import io.redress.parties.Actor;
import io.redress.penalties.Penalties;
import io.redress.penalties.PenaltyPreview;
import io.redress.platform.Ids;
import io.redress.platform.Problem;
import io.redress.platform.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where an adjudicator decides a case, after seeing what the decision would cost the shop. */
@Controller
class DecisionPages {

    private final Cases cases;
    private final CaseFolder folder;
    private final Penalties penalties;
    private final Problems problems;
    private final Turnstile turnstile;
    private final Ids ids;

    DecisionPages(
            Cases cases, CaseFolder folder, Penalties penalties, Problems problems, Turnstile turnstile, Ids ids) {
        this.cases = cases;
        this.folder = folder;
        this.penalties = penalties;
        this.problems = problems;
        this.turnstile = turnstile;
        this.ids = ids;
    }

    @GetMapping("/cases/{id}/decision")
    String form(@PathVariable CaseId id, Actor actor, Model model) {
        var page = folder.open(id, actor);
        return page.may(Action.DECISION) ? form(page, Form.EMPTY, null, model) : "redirect:" + page.path();
    }

    private String form(CasePage page, Form form, @Nullable PenaltyPreview preview, Model model) {
        var key = ids.next().toString();
        model.addAttribute("decision", new DecisionForm(page, form, key, RemedyForm.of(page), preview));
        return "decision";
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
            if (form.text("step").equals("preview")) return form(page, form, preview(page, form), model);
            var pass = turnstile.enter(form.text("key"));
            try (pass) {
                send(page, form, actor);
            }
            return "redirect:" + page.path() + "?done=decision";
        } catch (Problem problem) {
            if (problem.status() == HttpStatus.NOT_FOUND) throw problem;
            response.setStatus(problem.status().value());
            model.addAttribute("problem", problems.document(problem, locale));
            return form(page, form, null, model);
        }
    }

    private PenaltyPreview preview(CasePage page, Form form) {
        var matter = page.view().matter();
        return penalties.preview(matter.shop(), page.view().id().value(), matter.conductEdition(), form.all("tariff"));
    }

    private void send(CasePage page, Form form, Actor actor) {
        var id = page.view().id();
        var command = new DecisionForm(page, form, "", RemedyForm.of(page), null).command();
        var key = RequestKey.of(
                actor.id().value(), form.required("key", text -> text), "decision" + id.value(), form.content());
        cases.handle(id, command, actor, new Request(Optional.of(key), OptionalLong.empty()));
    }
}
