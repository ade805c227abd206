package io.redress.web;

import io.redress.platform.Diagnosis;
import io.redress.platform.Problem;
import io.redress.platform.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.HashMap;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Shows a problem to people as a page; programs keep getting problem documents. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageErrors implements HandlerExceptionResolver {

    private final Problems problems;
    private final LocaleResolver locales;
    private final Diagnosis diagnosis;

    PageErrors(Problems problems, LocaleResolver localeResolver, Diagnosis diagnosis) {
        this.problems = problems;
        this.locales = localeResolver;
        this.diagnosis = diagnosis;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        var accept = request.getHeader("Accept");
        if (request.getRequestURI().startsWith("/api/") || accept == null || !accept.contains("text/html")) return null;
        return switch (fault) {
            case AccessDeniedException _, AuthenticationException _ -> null;
            case NoResourceFoundException _ -> page(Problem.notFound(), request, response);
            // The reader has gone; there is nobody to tell.
            case AsyncRequestNotUsableException _ -> new ModelAndView();
            default -> page(diagnosis.of(fault, request), request, response);
        };
    }

    private ModelAndView page(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        var document = problems.document(problem, locales.resolveLocale(request));
        problem.headers().forEach(response::setHeader);
        var model = new HashMap<String, Object>();
        model.put("status", problem.status().value());
        model.put("headline", document.getOrDefault("title", ""));
        model.put("advice", document.getOrDefault("detail", ""));
        model.put("incident", String.valueOf(problem.facts().getOrDefault("incident", "")));
        model.put("roles", problem.facts().getOrDefault("roles", Set.of()));
        model.put("from", from(request));
        var page = new ModelAndView("error", model);
        HttpStatusCode status = HttpStatus.valueOf(problem.status().value());
        page.setStatus(status);
        return page;
    }

    /** The page of ours that the reader comes from, where going on makes sense; empty if there is none. */
    private static String from(HttpServletRequest request) {
        try {
            var page = URI.create(Objects.requireNonNullElse(request.getHeader("Referer"), ""));
            var ours = request.getServerName().equals(page.getHost()) && page.getRawPath() != null;
            return ours ? page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery()) : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
