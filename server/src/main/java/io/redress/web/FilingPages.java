package io.redress.web;

import io.redress.cases.Cases;
import io.redress.cases.Receipt;
import io.redress.cases.Request;
import io.redress.cases.RequestKey;
import io.redress.orders.OrderId;
import io.redress.orders.Orders;
import io.redress.parties.Actor;
import io.redress.platform.Ids;
import io.redress.platform.Problem;
import io.redress.platform.Problems;
import io.redress.rulebook.Rulebooks;
import io.redress.rulebook.TypeCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Filing a complaint (发起维权): typed, looked at together with what the rules say about it, then filed once. */
@Controller
class FilingPages {

    private final Cases cases;
    private final Orders orders;
    private final Rulebooks rulebooks;
    private final HandedIn files;
    private final Problems problems;
    private final Turnstile turnstile;
    private final Clock clock;
    private final Ids ids;

    FilingPages(
            Cases cases,
            Orders orders,
            Rulebooks rulebooks,
            HandedIn files,
            Problems problems,
            Turnstile turnstile,
            Clock clock,
            Ids ids) {
        this.cases = cases;
        this.orders = orders;
        this.rulebooks = rulebooks;
        this.files = files;
        this.problems = problems;
        this.turnstile = turnstile;
        this.clock = clock;
        this.ids = ids;
    }

    @GetMapping("/buyer/orders/{id}/filing")
    String form(Actor actor, @PathVariable OrderId id, @RequestParam TypeCode type, Model model) {
        Place.BUYER.require(actor);
        return show(page(actor, id, type, Form.EMPTY), model);
    }

    @PostMapping("/buyer/orders/{id}/filing")
    String file(
            Actor actor,
            @PathVariable OrderId id,
            @RequestParam TypeCode type,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Place.BUYER.require(actor);
        var form = Form.EMPTY;
        try {
            form = Form.of(request.getParameterMap());
            var pass = turnstile.enter(form.text("key"));
            try (pass) {
                form = files.keep(request, form, actor);
                var page = page(actor, id, type, form);
                if (!form.text("step").equals("file")) return checked(page, actor, model);
                var receipt = send(page, actor);
                return "redirect:/cases/" + receipt.id().value() + "/receipt"
                        + (receipt.joined() ? "?joined=true" : "");
            }
        } catch (Problem problem) {
            if (problem.status() == HttpStatus.NOT_FOUND) throw problem;
            response.setStatus(problem.status().value());
            model.addAttribute("problem", problems.document(problem, locale));
            return show(page(actor, id, type, form), model);
        }
    }

    private String checked(FilingPage page, Actor actor, Model model) {
        var check = cases.check(page.filing(), actor);
        return show(page.with(check), model);
    }

    private Receipt send(FilingPage page, Actor actor) {
        var key = RequestKey.of(
                actor.id().value(),
                page.form().required("key", text -> text),
                "filing" + page.order().id().value(),
                page.form().content());
        return cases.file(page.filing(), actor, new Request(Optional.of(key), OptionalLong.empty()));
    }

    private FilingPage page(Actor actor, OrderId id, TypeCode code, Form form) {
        var order = orders.view(actor, id);
        var now = clock.instant();
        var edition = rulebooks.at(now);
        var type = edition.type(code).orElseThrow(Problem::notFound);
        var key = ids.next().toString();
        return new FilingPage(
                order, edition, type, rulebooks.eligibility(order, code, now), form, key, files.items(form), null);
    }

    private static String show(FilingPage page, Model model) {
        model.addAttribute("page", page);
        return "filing";
    }
}
