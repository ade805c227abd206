package io.redress.web;

import io.redress.orders.Orders;
import io.redress.parties.AccountId;
import io.redress.parties.Actor;
import io.redress.parties.OpenToAll;
import io.redress.parties.Parties;
import io.redress.platform.Cursor;
import io.redress.platform.Limit;
import io.redress.platform.Problem;
import io.redress.platform.Problems;
import io.redress.rulebook.Rulebooks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accounts, for operators: found by how a name begins, made, changed, disabled. */
@Controller
class AccountPages {

    private static final int LONGEST_SEARCH = 200;

    private final Parties parties;
    private final Orders orders;
    private final Rulebooks rulebooks;
    private final Problems problems;
    private final Clock clock;

    AccountPages(Parties parties, Orders orders, Rulebooks rulebooks, Problems problems, Clock clock) {
        this.parties = parties;
        this.orders = orders;
        this.rulebooks = rulebooks;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping("/operator")
    String list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String done,
            Cursor cursor,
            Limit limit,
            Model model) {
        Place.OPERATOR.require(actor);
        if (q.length() > LONGEST_SEARCH) throw Problem.notValid();
        var found = q.isBlank() ? parties.page(actor, cursor, limit) : parties.search(actor, q, cursor, limit);
        model.addAttribute("accounts", found);
        model.addAttribute("asked", q);
        model.addAttribute("departments", rulebooks.at(clock.instant()).departments());
        model.addAttribute("done", done);
        return "operator";
    }

    @OpenToAll("An empty form for operators; what it sends is asked about")
    @GetMapping("/operator/accounts/new")
    String blank(Actor actor, Model model) {
        Place.OPERATOR.require(actor);
        return form(null, Form.EMPTY.with("locale", java.util.List.of("zh-CN")), model);
    }

    @PostMapping("/operator/accounts/new")
    String create(Actor actor, Locale locale, Model model, HttpServletRequest request, HttpServletResponse response) {
        Place.OPERATOR.require(actor);
        return sent(null, locale, model, request, response, form -> {
            var made = parties.create(actor, form.fresh());
            return "redirect:/operator/accounts/" + made.id().value() + "?done=created";
        });
    }

    @GetMapping("/operator/accounts/{id}")
    String one(@PathVariable AccountId id, @RequestParam(defaultValue = "") String done, Actor actor, Model model) {
        Place.OPERATOR.require(actor);
        var account = parties.view(actor, id);
        model.addAttribute("done", done);
        return form(id, AccountForm.of(account, orders.shops(account.shops())), model);
    }

    @PostMapping("/operator/accounts/{id}")
    String change(
            @PathVariable AccountId id,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Place.OPERATOR.require(actor);
        parties.view(actor, id);
        return sent(id, locale, model, request, response, form -> {
            parties.change(actor, id, form.change());
            return "redirect:/operator/accounts/" + id.value() + "?done=changed";
        });
    }

    /** Does it, or shows the form once more with what was typed; never the password. */
    private String sent(
            @Nullable AccountId id,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Function<AccountForm, String> act) {
        var form = Form.EMPTY;
        try {
            form = Form.of(request.getParameterMap());
            return act.apply(new AccountForm(form, orders::shopByCode));
        } catch (Problem problem) {
            if (problem.status() == HttpStatus.NOT_FOUND) throw problem;
            response.setStatus(problem.status().value());
            model.addAttribute("problem", problems.document(problem, locale));
            return form(id, form, model);
        }
    }

    private String form(@Nullable AccountId id, Form form, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("departments", rulebooks.at(clock.instant()).departments());
        return "account";
    }
}
