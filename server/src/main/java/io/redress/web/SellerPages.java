package io.redress.web;

import io.redress.cases.Action;
import io.redress.cases.CaseId;
import io.redress.cases.Cases;
import io.redress.cases.Request;
import io.redress.cases.RequestKey;
import io.redress.cases.Side;
import io.redress.parties.Actor;
import io.redress.platform.Cursor;
import io.redress.platform.Problem;
import io.redress.platform.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the people of a shop work: the queue, and the answer to a demand. */
@Controller
class SellerPages {

    private final SellerWorkbench workbench;
    private final Cases cases;
    private final CaseFolder folder;
    private final HandedIn files;
    private final Problems problems;
    private final Turnstile turnstile;

    SellerPages(
            SellerWorkbench workbench,
            Cases cases,
            CaseFolder folder,
            HandedIn files,
            Problems problems,
            Turnstile turnstile) {
        this.workbench = workbench;
        this.cases = cases;
        this.folder = folder;
        this.files = files;
        this.problems = problems;
        this.turnstile = turnstile;
    }

    @GetMapping("/seller")
    String queue(
            Actor actor,
            @RequestParam(defaultValue = "") String tab,
            @RequestParam(name = "case", defaultValue = "") String picked,
            @RequestParam(defaultValue = "") String done,
            Cursor cursor,
            Model model) {
        Place.SELLER.require(actor);
        CasePages.action(done).ifPresent(action -> model.addAttribute("done", action));
        return workbench.show(Workbench.tab(tab), id(picked), actor, cursor, model);
    }

    private static @Nullable CaseId id(String text) {
        try {
            return text.isEmpty() ? null : new CaseId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }

    /**
     * The answer: agree, offer or refuse. Names the version it answers, so that a colleague's answer is not run over.
     */
    @PostMapping("/cases/{id}/answer")
    String answer(
            @PathVariable CaseId id,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var page = ofSeller(folder.open(id, actor));
        var form = Form.EMPTY;
        try {
            form = Form.of(request.getParameterMap());
            if (form.text("step").equals("compare")) return compared(page, form, actor, request, model);
            try (var pass = turnstile.enter(form.text("key"))) {
                form = files.keep(request, form, actor);
                return "redirect:" + send(page, form, actor);
            }
        } catch (Problem problem) {
            if (problem.status() == HttpStatus.NOT_FOUND) throw problem;
            response.setStatus(problem.status().value());
            model.addAttribute("problem", problems.document(problem, locale));
            return workbench.show(folder.open(id, actor), form, actor, model);
        }
    }

    private String compared(CasePage page, Form form, Actor actor, HttpServletRequest request, Model model) {
        if (request.getHeader("HX-Request") == null) return workbench.show(page, form, actor, model);
        model.addAttribute("sheet", workbench.sheet(page, form));
        return "offer-compared";
    }

    /** Where to go next. */
    private String send(CasePage page, Form form, Actor actor) {
        var way = form.required(
                "answer",
                segment -> CasePages.action(segment)
                        .filter(AnswerSheet.WAYS::contains)
                        .orElseThrow(IllegalArgumentException::new));
        var id = page.view().id();
        var command = ActionForms.command(way, form, RemedyForm.of(page), form.evidence("evidence"));
        cases.handle(id, command, actor, request(id, way, form, actor));
        var tab = form.text("tab");
        return (tab.isEmpty()
                        ? page.path() + "?"
                        : "/seller?tab=" + Workbench.code(Workbench.tab(tab)) + "&case=" + id.value() + "&")
                + "done=" + way.segment();
    }

    private static Request request(CaseId id, Action way, Form form, Actor actor) {
        var key = RequestKey.of(
                actor.id().value(), form.required("key", text -> text), way.segment() + id.value(), form.content());
        return new Request(Optional.of(key), OptionalLong.of(form.required("version", Long::valueOf)));
    }

    private static CasePage ofSeller(CasePage page) {
        if (page.side() != Side.SELLER) throw Problem.of(HttpStatus.FORBIDDEN, "FORBIDDEN");
        return page;
    }
}
