package io.redress.web;

import io.redress.evidence.EvidenceId;
import io.redress.parties.Actor;
import io.redress.platform.Problem;
import io.redress.platform.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The evidence of a complaint, against the list of what the rules ask for (C4). Each file stands for itself: one that
 * cannot be taken costs no other, and stays in the list with the reason and a way out.
 */
@Controller
class ProofPages {

    private final Wizard wizard;
    private final HandedIn files;
    private final Problems problems;
    private final Turnstile turnstile;

    ProofPages(Wizard wizard, HandedIn files, Problems problems, Turnstile turnstile) {
        this.wizard = wizard;
        this.files = files;
        this.problems = problems;
        this.turnstile = turnstile;
    }

    @GetMapping("/buyer/complaints/{id}/evidence")
    String evidence(@PathVariable UUID id, Actor actor, Model model) {
        return show(wizard.open(id, WizardStep.EVIDENCE, actor), List.of(), model);
    }

    @PostMapping("/buyer/complaints/{id}/evidence")
    String upload(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String remove,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var pass = turnstile.enter(id.toString());
        try (pass) {
            var page = wizard.open(id, WizardStep.EVIDENCE, actor);
            if (!remove.isEmpty()) {
                wizard.save(id, WizardStep.EVIDENCE, page.complaint().without(remove), actor);
                return "redirect:" + page.path(WizardStep.EVIDENCE);
            }
            var taken = new ArrayList<EvidenceId>();
            var failed = new ArrayList<FailedFile>();
            files.each(
                    request,
                    key,
                    actor,
                    item -> taken.add(item.id()),
                    (name, problem) -> failed.add(failed(name, problem, locale)));
            var kept = wizard.save(id, WizardStep.EVIDENCE, page.complaint().with(taken), actor);
            if (failed.isEmpty()) return "redirect:" + page.path(WizardStep.EVIDENCE);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(kept, failed, model);
        }
    }

    private FailedFile failed(String name, Problem problem, Locale locale) {
        var document = problems.document(problem, locale);
        var faults = Faults.of(document).byField().values();
        var reason = faults.isEmpty() ? String.valueOf(document.get("title")) : String.join(" ", faults);
        var fix = faults.isEmpty() ? document.getOrDefault("detail", "") : "";
        return new FailedFile(name, reason, String.valueOf(fix));
    }

    private static String show(WizardPage page, List<FailedFile> failed, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("failed", failed);
        return "wizard-evidence";
    }
}
