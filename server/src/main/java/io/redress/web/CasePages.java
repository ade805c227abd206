package io.redress.web;

import io.redress.cases.Action;
import io.redress.cases.CaseId;
import io.redress.cases.Cases;
import io.redress.cases.Request;
import io.redress.cases.RequestKey;
import io.redress.cases.Side;
import io.redress.parties.AccountId;
import io.redress.parties.Actor;
import io.redress.parties.Parties;
import io.redress.parties.Role;
import io.redress.platform.Ids;
import io.redress.platform.Problem;
import io.redress.platform.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one case, for every side, and a form for each thing the reader may do. */
@Controller
class CasePages {

    private static final Set<Action> SECOND_LOOK = Set.of(Action.DECISION_CONFIRMATION, Action.DECISION_RETURN);

    private final Cases cases;
    private final CaseFolder folder;
    private final HandedIn files;
    private final Desks desks;
    private final Parties parties;
    private final Problems problems;
    private final Turnstile turnstile;
    private final Ids ids;
    private final SellerWorkbench workbench;

    CasePages(
            Cases cases,
            CaseFolder folder,
            HandedIn files,
            Desks desks,
            Parties parties,
            Problems problems,
            Turnstile turnstile,
            Ids ids,
            SellerWorkbench workbench) {
        this.cases = cases;
        this.folder = folder;
        this.files = files;
        this.desks = desks;
        this.parties = parties;
        this.problems = problems;
        this.turnstile = turnstile;
        this.ids = ids;
        this.workbench = workbench;
    }

    @GetMapping("/cases/{id}")
    String show(
            @PathVariable CaseId id,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String late,
            Actor actor,
            Model model) {
        action(done).ifPresent(action -> model.addAttribute("done", action));
        action(late).ifPresent(action -> model.addAttribute("late", action));
        return show(folder.open(id, actor), actor, model);
    }

    private String show(CasePage page, Actor actor, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("key", ids.next().toString());
        // Each side has a page of its own: one thumb for buyers, dense for those who work here.
        return switch (page.side()) {
            case BUYER -> "case-buyer";
            case SELLER -> workbench.show(page, actor, model);
            case PLATFORM, CLOCK -> desks.show(page, actor, model);
        };
    }

    /** What happens next and by when, right after filing (C6). */
    @GetMapping("/cases/{id}/receipt")
    String receipt(
            @PathVariable CaseId id, @RequestParam(defaultValue = "false") boolean joined, Actor actor, Model model) {
        var page = folder.open(id, actor);
        model.addAttribute("page", page);
        model.addAttribute("decision", folder.decision(page));
        model.addAttribute("joined", joined);
        return "receipt";
    }

    @GetMapping("/cases/{id}/{segment}")
    String form(
            @PathVariable CaseId id,
            @PathVariable String segment,
            @RequestParam(defaultValue = "") String offer,
            Actor actor,
            Model model) {
        var action = action(segment).orElseThrow(Problem::notFound);
        var page = folder.open(id, actor);
        if (!page.may(action)) return "redirect:" + page.path() + "?late=" + segment;
        var form = offer.isEmpty() ? Form.EMPTY : new Form(Map.of("offer", List.of(offer)));
        return form(page, action, form, actor, model);
    }

    private String form(CasePage page, Action action, Form form, Actor actor, Model model) {
        // What waits for a second look has its forms beside the case, so that it is read there.
        if (SECOND_LOOK.contains(action)) return desks.second(page, form, actor, model);
        var offered = page.find(action).orElseThrow(Problem::notFound);
        var key = ids.next().toString();
        model.addAttribute(
                "action",
                new ActionPage(page, offered, form, key, RemedyForm.of(page), people(action, page), files.items(form)));
        return page.side() == Side.PLATFORM ? desks.desk(page, actor, model) : "action";
    }

    @PostMapping("/cases/{id}/{segment}")
    String act(
            @PathVariable CaseId id,
            @PathVariable String segment,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var action = action(segment).orElseThrow(Problem::notFound);
        var page = folder.open(id, actor);
        var form = Form.EMPTY;
        try {
            form = Form.of(request.getParameterMap());
            var pass = turnstile.enter(form.text("key"));
            try (pass) {
                form = files.keep(request, form, actor);
                send(page, action, form, actor);
            }
            return "redirect:" + page.path() + "?done=" + action.segment();
        } catch (Problem problem) {
            return again(page, action, form, problem, actor, locale, model, response);
        }
    }

    private void send(CasePage page, Action action, Form form, Actor actor) {
        var command = ActionForms.command(action, form, RemedyForm.of(page), form.evidence("evidence"));
        cases.handle(page.view().id(), command, actor, request(page.view().id(), action, form, actor));
    }

    private static Request request(CaseId id, Action action, Form form, Actor actor) {
        var key = form.has("key")
                ? Optional.of(RequestKey.of(
                        actor.id().value(), form.text("key"), action.segment() + id.value(), form.content()))
                : Optional.<RequestKey>empty();
        return new Request(key, OptionalLong.empty());
    }

    /** The form once more with what was typed; or the case, if that cannot be done any more. */
    private String again(
            CasePage page,
            Action action,
            Form form,
            Problem problem,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        if (problem.status() == HttpStatus.NOT_FOUND) throw problem;
        response.setStatus(problem.status().value());
        model.addAttribute("problem", problems.document(problem, locale));
        if (page.may(action) && action != Action.REMINDER) return form(page, action, form, actor, model);
        model.addAttribute("late", action);
        model.addAttribute("unsent", form.written());
        return show(page, actor, model);
    }

    /** Whom a form may name: adjudicators to judge, everybody on duty to ask or hand over to. */
    private Map<AccountId, String> people(Action action, CasePage page) {
        var roles = switch (action) {
            case ASSIGNMENT -> List.of(Role.ADJUDICATOR, Role.SUPERVISOR);
            case CONSULTATION, HAND_OVER -> List.of(Role.AGENT, Role.ADJUDICATOR, Role.SUPERVISOR);
            default -> List.<Role>of();
        };
        var desk = page.view().desk();
        var duty = desk == null || desk.department() == null ? page.type().department() : desk.department();
        return roles.isEmpty() ? Map.of() : parties.onDuty(roles, List.of(duty));
    }

    static Optional<Action> action(String segment) {
        return Arrays.stream(Action.values())
                .filter(action -> action.isForPeople() && action.segment().equals(segment))
                .findFirst();
    }
}
