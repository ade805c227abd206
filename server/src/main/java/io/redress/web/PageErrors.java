package io.redress.web;

import io.redress.platform.Problem;
import io.redress.platform.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
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

    PageErrors(Problems problems, LocaleResolver localeResolver) {
        this.problems = problems;
        this.locales = localeResolver;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        var accept = request.getHeader("Accept");
        if (request.getRequestURI().startsWith("/api/") || accept == null || !accept.contains("text/html")) return null;
        return switch (fault) {
            case Problem problem -> page(problem, request);
            case NoResourceFoundException _ -> page(Problem.notFound(), request);
            default -> problems.passing(fault).map(away -> page(away, request)).orElse(null);
        };
    }

    private ModelAndView page(Problem problem, HttpServletRequest request) {
        var document = problems.document(problem, locales.resolveLocale(request));
        var model = Map.of(
                "status", problem.status().value(),
                "headline", document.getOrDefault("title", ""),
                "advice", document.getOrDefault("detail", ""));
        var page = new ModelAndView("error", model);
        HttpStatusCode status = HttpStatus.valueOf(problem.status().value());
        page.setStatus(status);
        return page;
    }
}
