package io.redress.web;

import io.redress.cases.DemandNote;
import io.redress.cases.Remedy;
import io.redress.parties.Actor;
import io.redress.platform.Problem;
import io.redress.platform.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * What is asked for and what happened. What there is to say about it is said while typing where there are scripts, and
 * once on the way to the next step where there are none; it advises and never stands in the way.
 */
@Controller
class StepPages {

    /** Tells that the reader has seen the advice and goes on all the same. */
    private static final String SEEN = "seen";

    private final Wizard wizard;
    private final Problems problems;

    StepPages(Wizard wizard, Problems problems) {
        this.wizard = wizard;
        this.problems = problems;
    }

    @GetMapping("/buyer/complaints/{id}/demand")
    String demand(@PathVariable UUID id, Actor actor, Model model) {
        var page = wizard.open(id, WizardStep.DEMAND, actor);
        return show("wizard-demand", page, page.demanded(), model);
    }

    @PostMapping("/buyer/complaints/{id}/demand")
    String ask(
            @PathVariable UUID id,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var page = wizard.open(id, WizardStep.DEMAND, actor);
        var form = Form.EMPTY;
        try {
            form = Form.of(request.getParameterMap());
            page = wizard.save(
                    id,
                    WizardStep.DEMAND,
                    page.complaint().asking(page.remedies().read(form)),
                    actor);
            var blocked = page.blocks().stream().findFirst();
            if (blocked.isPresent()) throw refused(blocked.get(), page);
            var flagged = !page.notes(DemandNote.Weight.FLAGS).isEmpty();
            if (!flagged || form.has(SEEN)) return "redirect:" + page.path(WizardStep.DESCRIPTION);
            model.addAttribute("held", true);
            return show("wizard-demand", page, form, model);
        } catch (Problem problem) {
            again(problem, locale, model, response);
            return show("wizard-demand", page, form, model);
        }
    }

    /** What there is to say about the demand as typed so far; what can be read of it is kept. */
    @PostMapping("/buyer/complaints/{id}/demand/notes")
    String notes(@PathVariable UUID id, Actor actor, Model model, HttpServletRequest request) {
        var page = wizard.open(id, WizardStep.DEMAND, actor);
        var form = Form.of(request.getParameterMap());
        try {
            page = wizard.save(
                    id,
                    WizardStep.DEMAND,
                    page.complaint().asking(page.remedies().read(form)),
                    actor);
        } catch (Problem problem) {
            // Half an amount is no amount yet; the draft keeps the last one that could be read.
            if (problem.status() != HttpStatus.UNPROCESSABLE_CONTENT) throw problem;
        }
        return show("wizard/notes", page, form, model);
    }

    @GetMapping("/buyer/complaints/{id}/description")
    String description(@PathVariable UUID id, Actor actor, Model model) {
        return show("wizard-description", wizard.open(id, WizardStep.DESCRIPTION, actor), Form.EMPTY, model);
    }

    @PostMapping("/buyer/complaints/{id}/description")
    String tell(
            @PathVariable UUID id,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var page = wizard.open(id, WizardStep.DESCRIPTION, actor);
        var form = Form.EMPTY;
        try {
            form = Form.of(request.getParameterMap());
            page = wizard.save(id, WizardStep.DESCRIPTION, told(page, form), actor);
            form.required("description", text -> text);
            if (page.marks().isEmpty() || form.has(SEEN)) return "redirect:" + page.path(WizardStep.EVIDENCE);
            model.addAttribute("held", true);
            return show("wizard-description", page, form, model);
        } catch (Problem problem) {
            again(problem, locale, model, response);
            return show("wizard-description", page, form, model);
        }
    }

    /** The coach's marks on what is typed so far, which is kept. */
    @PostMapping("/buyer/complaints/{id}/description/hints")
    String hints(@PathVariable UUID id, Actor actor, Model model, HttpServletRequest request) {
        var form = Form.of(request.getParameterMap());
        var page = wizard.open(id, WizardStep.DESCRIPTION, actor);
        page = wizard.save(
                id,
                WizardStep.DESCRIPTION,
                page.complaint().told(form.text("description"), page.complaint().conductAt()),
                actor);
        return show("wizard/hints", page, form, model);
    }

    private static Complaint told(WizardPage page, Form form) {
        var when = form.value("conductAt", Dates::typed).orElse(null);
        return page.complaint().told(form.text("description"), when);
    }

    /** At the amount it is about, where it is about one. */
    private static Problem refused(DemandNote note, WizardPage page) {
        var field = field(note, page);
        var problem = field.isEmpty()
                ? Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, note.code())
                : Problem.notValid().field(field.get(), note.code());
        note.facts()
                .forEach((name, fact) -> problem.with(name, Screen.amount(fact).orElse(fact)));
        return problem;
    }

    /** The field of the form that a block is about: the amount it names, or the one that is above what was paid. */
    private static Optional<String> field(DemandNote note, WizardPage page) {
        var named = note.facts().get("remedy");
        var over = note.facts().get("amount");
        return page.complaint().remedies().stream()
                .filter(each -> Remedy.movesMoney(each.kind()))
                .filter(each -> named != null
                        ? each.kind().name().equals(named)
                        : over != null
                                && each.amount() != null
                                && each.amount().toString().equals(over))
                .findFirst()
                .map(each -> "amount." + each.kind().name());
    }

    private void again(Problem problem, Locale locale, Model model, HttpServletResponse response) {
        if (problem.status() == HttpStatus.NOT_FOUND) throw problem;
        response.setStatus(problem.status().value());
        model.addAttribute("problem", problems.document(problem, locale));
    }

    private static String show(String template, WizardPage page, Form form, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("form", form);
        return template;
    }
}
