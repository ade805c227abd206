package io.redress.parties;

import io.redress.platform.Problem;
import io.redress.platform.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests that another site made in a signed-in person's browser (CSRF). Whatever changes something and comes
 * with a cookie must bring the token that goes with that cookie, in a header or form field. Sign-in is guarded too, so
 * that nobody is signed in as somebody else behind their back: the form by the same token, the API by taking JSON only,
 * which no foreign page can send.
 */
@Component
class ForgeryFilter extends OncePerRequestFilter {

    static final String HEADER = "X-CSRF-Token";
    static final String FIELD = "_csrf";
    static final String SIGN_IN_API = "/api/v1/session";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final SessionCookies cookies;
    private final Problems problems;

    ForgeryFilter(SessionCookies cookies, Problems problems) {
        this.cookies = cookies;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isHarmless(request)) {
            chain.doFilter(request, response);
        } else if (!isForeign(request) && PageForms.isForm(request)) {
            PageForms.again(request, response);
        } else {
            problems.write(request, response, Problem.of(HttpStatus.FORBIDDEN, "FORGERY_TOKEN"));
        }
    }

    private boolean isHarmless(HttpServletRequest request) {
        if (SAFE.contains(request.getMethod()) || request.getHeader(HttpHeaders.AUTHORIZATION) != null) return true;
        if (isForeign(request)) return false;
        var api = request.getRequestURI().startsWith("/api/");
        if (api && isSignIn(request)) return true;
        if (api && ActorFilter.actor(request).isAnonymous()) return true;
        var token = token(request, api);
        return token != null && cookies.matches(request, token);
    }

    /** Modern browsers say where a request comes from; programs say nothing. */
    private static boolean isForeign(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    private static boolean isSignIn(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && request.getRequestURI().equals(SIGN_IN_API)
                && isJson(request.getContentType());
    }

    private static boolean isJson(@Nullable String type) {
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    /** The field is read from pages' forms only: reading it would swallow the body of an API call. */
    private static @Nullable String token(HttpServletRequest request, boolean api) {
        var header = request.getHeader(HEADER);
        return header != null || api ? header : request.getParameter(FIELD);
    }
}
