package io.redress.parties;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The cookies of people: one for the session, and one for a form shown before there is a session. With https they carry
 * the {@code __Host-} prefix, so that no sibling domain can plant them.
 */
@Component
public class SessionCookies {

    private static final String SESSION = "redress";
    private static final String FORM = "redress-form";
    private static final String OPENED = SessionCookies.class.getName() + ".opened";
    private static final String HOST_PREFIX = "__Host-";

    /** Longer than any token of ours; a longer cookie is somebody's experiment. */
    private static final int LONGEST = 100;

    /** The session's token, if the request brings one. */
    public Optional<String> session(HttpServletRequest request) {
        return value(request, SESSION);
    }

    /** Puts a fresh session into the browser; a form of this very answer already goes with it. */
    public void set(HttpServletRequest request, HttpServletResponse response, Sessions.Opened opened) {
        request.setAttribute(OPENED, opened.token());
        add(response, cookie(request, SESSION, opened.token()).sameSite("Lax").build());
        add(response, cookie(request, FORM, "").maxAge(0).build());
    }

    /** Takes the session out of the browser. */
    public void clear(HttpServletRequest request, HttpServletResponse response) {
        add(response, cookie(request, SESSION, "").maxAge(0).build());
    }

    /** The token a form must send back, for this session or, before one, for this browser. */
    public String formToken(HttpServletRequest request, HttpServletResponse response) {
        return opened(request)
                .or(() -> session(request))
                .or(() -> value(request, FORM))
                .map(Tokens::forgeryToken)
                .orElseGet(() -> {
                    var fresh = Tokens.fresh();
                    add(
                            response,
                            cookie(request, FORM, fresh).sameSite("Strict").build());
                    return Tokens.forgeryToken(fresh);
                });
    }

    /** Whether this is the token that goes with the request's own cookie. */
    boolean matches(HttpServletRequest request, String token) {
        var expected = session(request).or(() -> value(request, FORM)).map(Tokens::forgeryToken);
        return expected.isPresent() && Tokens.same(expected.get(), token);
    }

    private static Optional<String> opened(HttpServletRequest request) {
        return request.getAttribute(OPENED) instanceof String token ? Optional.of(token) : Optional.empty();
    }

    private static Optional<String> value(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, name(request, name)))
                .map(cookie -> cookie.getValue())
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST);
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String name, String value) {
        return ResponseCookie.from(name(request, name), value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
    }

    private static String name(HttpServletRequest request, String name) {
        return request.isSecure() ? HOST_PREFIX + name : name;
    }

    private static void add(HttpServletResponse response, ResponseCookie cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
