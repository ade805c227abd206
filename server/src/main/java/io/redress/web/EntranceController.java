package io.redress.web;

import io.redress.parties.Actor;
import io.redress.parties.OpenToAll;
import io.redress.parties.Parties;
import io.redress.parties.SessionCookies;
import io.redress.parties.Sessions;
import io.redress.platform.Problem;
import io.redress.platform.Problems;
import io.redress.rulebook.ClockName;
import io.redress.rulebook.Rulebooks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The front door: landing, sign-in, sign-out, language, day and night. */
@Controller
@OpenToAll("These pages are for people who are not signed in yet, and show nothing of anybody")
class EntranceController {

    /** Longer than anybody stays away. */
    private static final Duration CHOICE_KEPT = Duration.ofDays(365);

    private static final int LONGEST = 256;

    private final Parties parties;
    private final Sessions sessions;
    private final SessionCookies cookies;
    private final Problems problems;
    private final Rulebooks rulebooks;
    private final Clock clock;

    EntranceController(
            Parties parties,
            Sessions sessions,
            SessionCookies cookies,
            Problems problems,
            Rulebooks rulebooks,
            Clock clock) {
        this.parties = parties;
        this.sessions = sessions;
        this.cookies = cookies;
        this.problems = problems;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    @GetMapping("/")
    String landing(Model model) {
        var today = rulebooks.at(clock.instant());
        model.addAttribute("decision", today.clock(ClockName.DECISION).span());
        return "landing";
    }

    @GetMapping("/home")
    String home(Actor actor) {
        return Place.of(actor).stream()
                .filter(place -> place != Place.RULEBOOK)
                .findFirst()
                .map(place -> "redirect:" + place.path())
                .orElse("redirect:/");
    }

    @GetMapping("/sign-in")
    String signInForm(@RequestParam(defaultValue = "/home") String next, Actor actor, Model model) {
        if (!actor.isAnonymous()) return "redirect:" + Ways.within(next);
        model.addAttribute("next", Ways.within(next));
        model.addAttribute("demo", parties.demo());
        return "sign-in";
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/home") String next,
            @RequestParam(defaultValue = "") String again,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var sentTo = Ways.within(again);
        var late = again.isEmpty() ? Optional.<Form>empty() : Optional.of(Form.kept(request.getParameterMap()));
        try {
            if (name.length() > LONGEST || password.length() > LONGEST) throw Problem.notValid();
            var opened = sessions.open(name, password, request.getRemoteAddr());
            cookies.session(request).ifPresent(sessions::close);
            cookies.set(request, response, opened);
            return late.isPresent()
                    ? LateForms.show(sentTo, late.get(), false, model)
                    : "redirect:" + Ways.within(next);
        } catch (Problem problem) {
            var document = problems.document(problem, locale);
            late.ifPresent(form -> LateForms.show(sentTo, form, true, model));
            model.addAttribute("next", Ways.within(next));
            model.addAttribute("demo", parties.demo());
            model.addAttribute("name", name.length() > LONGEST ? "" : name);
            model.addAttribute("problem", document.get("title"));
            model.addAttribute("fix", document.getOrDefault("detail", ""));
            response.setStatus(problem.status().value());
            return late.isPresent() ? "again" : "sign-in";
        }
    }

    /** One tap, where the demo marketplace is: its accounts and their password are published. */
    @PostMapping("/demo")
    String demo(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "/home") String next,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (parties.demo().stream().noneMatch(account -> account.name().equals(name))) throw Problem.notFound();
        return signIn(name, Parties.DEMO_PASSWORD, next, "", locale, model, request, response);
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        cookies.session(request).ifPresent(sessions::close);
        cookies.clear(request, response);
        return "redirect:/";
    }

    @GetMapping("/language")
    String language(
            @RequestParam(defaultValue = "zh-CN") String lang,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        remember("lang", lang.equals("en") ? "en" : "zh-CN", true, request, response);
        return "redirect:" + Ways.within(next);
    }

    @GetMapping("/theme")
    String theme(
            @RequestParam(defaultValue = "auto") String theme,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        // The page's script sets this cookie too, so that a change of theme loses nothing typed.
        remember(Theme.COOKIE, Theme.of(theme).code(), false, request, response);
        return "redirect:" + Ways.within(next);
    }

    private static void remember(
            String name, String value, boolean hidden, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(CHOICE_KEPT)
                .secure(request.isSecure())
                .httpOnly(hidden)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
