package io.redress.web;

import io.redress.cases.CaseQuery;
import io.redress.cases.Cases;
import io.redress.cases.Receipt;
import io.redress.cases.Request;
import io.redress.cases.RequestKey;
import io.redress.orders.OrderId;
import io.redress.parties.Actor;
import io.redress.parties.OpenToAll;
import io.redress.platform.Cursor;
import io.redress.platform.Limit;
import io.redress.platform.Problem;
import io.redress.platform.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The last look at a complaint, and filing it: once, however often the button is pressed. */
@Controller
class ReviewPages {

    private final Wizard wizard;
    private final Complaints complaints;
    private final Cases cases;
    private final Problems problems;
    private final Turnstile turnstile;

    ReviewPages(Wizard wizard, Complaints complaints, Cases cases, Problems problems, Turnstile turnstile) {
        this.wizard = wizard;
        this.complaints = complaints;
        this.cases = cases;
        this.problems = problems;
        this.turnstile = turnstile;
    }

    @OpenToAll("Leads to the caller's own draft and no other")
    @GetMapping("/buyer/complaints/{id}")
    String resume(@PathVariable UUID id, Actor actor) {
        Place.BUYER.require(actor);
        var complaint = complaints.open(id, actor).complaint();
        var step = complaint.demand().isEmpty()
                ? WizardStep.DEMAND
                : complaint.description().isBlank() ? WizardStep.DESCRIPTION : WizardStep.EVIDENCE;
        return "redirect:/buyer/complaints/" + id + "/" + step.segment();
    }

    @GetMapping("/buyer/complaints/{id}/review")
    String review(@PathVariable UUID id, Actor actor, Model model) {
        return show(wizard.open(id, WizardStep.REVIEW, actor), model);
    }

    @PostMapping("/buyer/complaints/{id}/review")
    String file(
            @PathVariable UUID id,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Place.BUYER.require(actor);
        var pass = turnstile.enter(id.toString());
        try (pass) {
            var form = Form.of(request.getParameterMap());
            var filed = filedBefore(id, form, actor);
            if (filed.isPresent()) return filed.get();
            var page = wizard.open(id, WizardStep.REVIEW, actor);
            try {
                form.required("honest", text -> text);
                var receipt = send(page, actor);
                complaints.drop(id, actor);
                return "redirect:/cases/" + receipt.id().value() + "/receipt"
                        + (receipt.joined() ? "?joined=true" : "");
            } catch (Problem problem) {
                if (problem.status() == HttpStatus.NOT_FOUND) throw problem;
                response.setStatus(problem.status().value());
                model.addAttribute("problem", problems.document(problem, locale));
                return show(page, model);
            }
        }
    }

    /** The second press of a double click finds no draft any more, but the case that the first one made. */
    private Optional<String> filedBefore(UUID id, Form form, Actor actor) {
        var open = complaints.list(actor).stream().anyMatch(typed -> typed.id().equals(id));
        if (open) return Optional.empty();
        var order = form.value("order", text -> new OrderId(UUID.fromString(text)));
        var query = new CaseQuery(
                Set.of(), Optional.empty(), order, Optional.empty(), CaseQuery.Hand.ANYBODYS, CaseQuery.Sort.NEWEST);
        return order.flatMap(_ -> cases.page(query, actor, Cursor.START, new Limit(1)).items().stream()
                        .findFirst())
                .map(line -> "redirect:/cases/" + line.id().value() + "/receipt");
    }

    private Receipt send(WizardPage page, Actor actor) {
        var key = RequestKey.of(
                actor.id().value(),
                "draft-" + page.id(),
                "filing" + page.order().id().value(),
                page.complaint().toString().getBytes(StandardCharsets.UTF_8));
        return cases.file(page.complaint().filing(), actor, new Request(Optional.of(key), OptionalLong.empty()));
    }

    /** Throws a draft away; the files in it expire by themselves. */
    @OpenToAll("Throws away the caller's own draft and no other")
    @PostMapping("/buyer/complaints/{id}/removal")
    String drop(@PathVariable UUID id, Actor actor) {
        Place.BUYER.require(actor);
        complaints.drop(id, actor);
        return "redirect:/buyer";
    }

    private static String show(WizardPage page, Model model) {
        model.addAttribute("page", page);
        return "wizard-review";
    }
}
