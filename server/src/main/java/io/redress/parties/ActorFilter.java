package io.redress.parties;

import io.redress.platform.Problem;
import io.redress.platform.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who asks: an API key in the header, else the session in the cookie, else nobody. */
@Component
class ActorFilter extends OncePerRequestFilter {

    private static final String ACTOR = Actor.class.getName();
    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final ApiKeys keys;
    private final SessionCookies cookies;
    private final Problems problems;

    ActorFilter(Sessions sessions, ApiKeys keys, SessionCookies cookies, Problems problems) {
        this.sessions = sessions;
        this.keys = keys;
        this.cookies = cookies;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        var actor = authorization == null ? fromCookie(request) : fromHeader(authorization);
        if (authorization != null && actor.isEmpty()) {
            // A wrong key is never taken for nobody: a caller who sends one wants to know.
            problems.write(request, response, Problem.of(HttpStatus.UNAUTHORIZED, "KEY_NOT_VALID"));
            return;
        }
        actor.ifPresent(known -> signIn(request, known));
        chain.doFilter(request, response);
    }

    private Optional<Actor> fromHeader(String authorization) {
        return authorization.startsWith(BEARER)
                ? keys.actor(authorization.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    private Optional<Actor> fromCookie(HttpServletRequest request) {
        return cookies.session(request).flatMap(sessions::actor);
    }

    private static void signIn(HttpServletRequest request, Actor actor) {
        request.setAttribute(ACTOR, actor);
        var authorities = actor.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(actor, "", authorities));
        SecurityContextHolder.setContext(context);
    }

    static Actor actor(@Nullable HttpServletRequest request) {
        return request != null && request.getAttribute(ACTOR) instanceof Actor actor ? actor : Actor.ANONYMOUS;
    }
}
