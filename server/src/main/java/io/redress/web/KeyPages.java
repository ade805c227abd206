package io.redress.web;

import io.redress.parties.Account;
import io.redress.parties.AccountId;
import io.redress.parties.Actor;
import io.redress.parties.ApiKey;
import io.redress.parties.ApiKeys;
import io.redress.parties.Parties;
import io.redress.parties.Scope;
import io.redress.platform.Cursor;
import io.redress.platform.Limit;
import io.redress.platform.Problem;
import io.redress.platform.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keys of other systems: an integrator's own, and all of them for operators. A secret is shown once. */
@Controller
class KeyPages {

    private final ApiKeys keys;
    private final Parties parties;
    private final Problems problems;

    KeyPages(ApiKeys keys, Parties parties, Problems problems) {
        this.keys = keys;
        this.parties = parties;
        this.problems = problems;
    }

    @GetMapping({"/keys", "/operator/keys"})
    String list(
            Actor actor,
            @RequestParam(defaultValue = "") String owner,
            Cursor cursor,
            Limit limit,
            HttpServletRequest request,
            Model model) {
        var place = place(request, actor);
        return list(place, actor, new Form(java.util.Map.of("owner", java.util.List.of(owner))), cursor, limit, model);
    }

    private String list(Place place, Actor actor, Form form, Cursor cursor, Limit limit, Model model) {
        var page = keys.page(actor, cursor, limit);
        model.addAttribute("place", place);
        model.addAttribute("keys", page);
        model.addAttribute(
                "owners", parties.names(page.items().stream().map(ApiKey::owner).toList()));
        model.addAttribute("form", form);
        return "keys";
    }

    /** The answer to this very request holds the secret, and no other ever does; so it is no redirect. */
    @PostMapping({"/keys", "/operator/keys"})
    String create(Actor actor, Locale locale, Model model, HttpServletRequest request, HttpServletResponse response) {
        var place = place(request, actor);
        var form = Form.EMPTY;
        response.setHeader("Cache-Control", "no-store");
        try {
            form = Form.of(request.getParameterMap());
            var expires = form.value("expiresAt", LocalDate::parse)
                    .map(day -> day.plusDays(1).atStartOfDay(Dates.ZONE).toInstant());
            var made = keys.create(actor, owner(actor, form), form.text("name").strip(), scopes(form), expires);
            model.addAttribute("made", made);
            form = Form.EMPTY;
        } catch (Problem problem) {
            if (problem.status() == HttpStatus.NOT_FOUND) throw problem;
            response.setStatus(problem.status().value());
            model.addAttribute("problem", problems.document(problem, locale));
        }
        return list(place, actor, form, Cursor.START, Limit.USUAL, model);
    }

    @PostMapping({"/keys/{id}/revocation", "/operator/keys/{id}/revocation"})
    String revoke(@PathVariable UUID id, Actor actor, HttpServletRequest request) {
        var place = place(request, actor);
        keys.revoke(actor, id);
        return "redirect:" + place.path();
    }

    private static Place place(HttpServletRequest request, Actor actor) {
        var place =
                request.getRequestURI().startsWith(Place.OPERATOR_KEYS.path()) ? Place.OPERATOR_KEYS : Place.INTEGRATOR;
        place.require(actor);
        return place;
    }

    /** Oneself, or whoever has exactly that sign-in name. */
    private AccountId owner(Actor actor, Form form) {
        if (!form.has("owner")) return actor.id();
        var name = form.text("owner").strip();
        return parties.search(actor, name, Cursor.START, new Limit(Limit.MAX)).items().stream()
                .filter(account -> account.name().equals(name))
                .map(Account::id)
                .findFirst()
                .orElseThrow(() -> Problem.notValid().field("owner", "OWNER_UNKNOWN", name));
    }

    private static Set<Scope> scopes(Form form) {
        return form.all("scopes").stream()
                .map(text ->
                        new Form(java.util.Map.of("scopes", java.util.List.of(text))).choice("scopes", Scope.class))
                .collect(Collectors.toSet());
    }
}
