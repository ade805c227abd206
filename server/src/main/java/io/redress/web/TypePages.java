package io.redress.web;

import io.redress.orders.Order;
import io.redress.orders.OrderId;
import io.redress.orders.Orders;
import io.redress.orders.Shop;
import io.redress.parties.Actor;
import io.redress.platform.Problem;
import io.redress.platform.Problems;
import io.redress.rulebook.Rulebooks;
import io.redress.rulebook.TypeCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The first step of a complaint: what is it about? Every type is there, and where one cannot be chosen, why not and
 * what would help (B2). A draft begins with the answer, not with a look.
 */
@Controller
class TypePages {

    private final Complaints complaints;
    private final Orders orders;
    private final Rulebooks rulebooks;
    private final Problems problems;
    private final Clock clock;

    TypePages(Complaints complaints, Orders orders, Rulebooks rulebooks, Problems problems, Clock clock) {
        this.complaints = complaints;
        this.orders = orders;
        this.rulebooks = rulebooks;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping("/buyer/orders/{id}")
    String choose(
            @PathVariable OrderId id, @RequestParam(defaultValue = "") String entrance, Actor actor, Model model) {
        Place.BUYER.require(actor);
        return show(page(orders.view(actor, id), null, entrance), model);
    }

    @PostMapping("/buyer/orders/{id}")
    String begin(
            @PathVariable OrderId id,
            @RequestParam(defaultValue = "") String entrance,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Place.BUYER.require(actor);
        return take(page(orders.view(actor, id), null, entrance), actor, locale, model, request, response);
    }

    @GetMapping("/buyer/complaints/{id}/type")
    String again(@PathVariable UUID id, Actor actor, Model model) {
        Place.BUYER.require(actor);
        return show(typed(id, actor), model);
    }

    @PostMapping("/buyer/complaints/{id}/type")
    String change(
            @PathVariable UUID id,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Place.BUYER.require(actor);
        return take(typed(id, actor), actor, locale, model, request, response);
    }

    private TypePage typed(UUID id, Actor actor) {
        var typed = complaints.open(id, actor);
        return page(orders.view(actor, typed.complaint().order()), typed, "");
    }

    private String take(
            TypePage page,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = Form.of(request.getParameterMap());
        try {
            var code = form.required("type", TypeCode::new);
            var choice = page.choice(code)
                    .filter(each -> each.eligibility().eligible())
                    .orElseThrow(() -> Problem.notValid().field("type", "FORM_VALUE_NOT_VALID"));
            var line = form.value("line", Integer::valueOf).orElse(page.onlyLine());
            var typed = complaints.start(page.order(), choice.type(), line, actor);
            return "redirect:/buyer/complaints/" + typed.id() + "/" + WizardStep.DEMAND.segment();
        } catch (Problem problem) {
            response.setStatus(problem.status().value());
            model.addAttribute("problem", problems.document(problem, locale));
            return show(page, model);
        }
    }

    private TypePage page(Order order, @Nullable TypedComplaint typed, String entrance) {
        var now = clock.instant();
        var shop = orders.shop(order.shop()).map(Shop::name).orElse("–");
        return TypePage.of(order, shop, rulebooks, now, typed, entrance.equals(TypePage.SERVICE));
    }

    private static String show(TypePage page, Model model) {
        model.addAttribute("page", page);
        return "wizard-type";
    }
}
