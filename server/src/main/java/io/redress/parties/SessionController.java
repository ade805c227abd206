package io.redress.parties;

import io.redress.platform.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, and oneself. Sign-in takes no idempotency key: its answer is a secret and is kept nowhere. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Sign-in", description = "Sessions of people. Other systems send an API key instead.")
class SessionController {

    /** Longer input is not hashed at all. */
    private static final int LONGEST = 256;

    private final Sessions sessions;
    private final SessionCookies cookies;

    SessionController(Sessions sessions, SessionCookies cookies) {
        this.sessions = sessions;
        this.cookies = cookies;
    }

    @Schema(example = """
            {"name": "lin", "password": "redress-demo-2026"}
            """)
    record SignIn(
            @NotNull @Size(max = LONGEST) String name,
            @NotNull @Size(max = LONGEST) String password) {
        @Override
        public String toString() {
            return "SignIn[]";
        }
    }

    /** Oneself. {@code csrfToken} goes into the header X-CSRF-Token of every change made with the session cookie. */
    record Me(
            AccountId id,
            String name,
            List<Role> roles,
            List<ShopId> shops,
            List<String> departments,
            List<Scope> scopes,
            Actor.Kind kind,
            String csrfToken) {

        static Me of(Actor actor, String csrfToken) {
            return new Me(
                    actor.id(),
                    actor.name(),
                    actor.roles().stream().sorted().toList(),
                    List.copyOf(actor.shops()),
                    actor.departments().stream().sorted().toList(),
                    actor.scopes().stream().sorted().toList(),
                    actor.kind(),
                    csrfToken);
        }
    }

    @Schema(example = """
            {"current": "redress-demo-2026", "password": "a longer sentence of mine"}
            """)
    record PasswordChange(
            @NotNull @Size(max = LONGEST) String current,
            @NotNull @Size(max = LONGEST) String password) {
        @Override
        public String toString() {
            return "PasswordChange[]";
        }
    }

    @PostMapping(path = "/session", consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenToAll("This is how one stops being a stranger")
    @Operation(
            summary = "Sign in",
            description =
                    "Sets the session cookie. The same answer after the same work whether the name is unknown, the"
                            + " password wrong or the account disabled; growing delays after several failures.")
    @ApiResponse(responseCode = "200", description = "Signed in")
    @ApiResponse(responseCode = "401", description = "SIGN_IN_FAILED")
    @ApiResponse(responseCode = "429", description = "TOO_MANY_ATTEMPTS, with Retry-After")
    Me signIn(@RequestBody @Valid SignIn wanted, HttpServletRequest request, HttpServletResponse response) {
        var opened = sessions.open(wanted.name(), wanted.password(), request.getRemoteAddr());
        cookies.session(request).ifPresent(sessions::close);
        cookies.set(request, response, opened);
        return Me.of(opened.actor(), Sessions.forgeryToken(opened.token()));
    }

    @DeleteMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenToAll("Ends the caller's own session and no other")
    @Operation(summary = "Sign out")
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        cookies.session(request).ifPresent(sessions::close);
        cookies.clear(request, response);
    }

    @GetMapping("/me")
    @OpenToAll("Tells callers about themselves only; the door keeps strangers out")
    @Operation(summary = "Who am I", description = "Roles, shops, duty, and the token for changes.")
    Me me(Actor actor, HttpServletRequest request) {
        return Me.of(actor, cookies.session(request).map(Sessions::forgeryToken).orElse(""));
    }

    @PostMapping("/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Change one's password", description = "Every other session of the account ends.")
    void changePassword(@RequestBody @Valid PasswordChange wanted, Actor actor, HttpServletRequest request) {
        var token = cookies.session(request).orElseThrow(() -> Problem.of(HttpStatus.FORBIDDEN, "ONLY_PEOPLE"));
        sessions.changePassword(actor, token, wanted.current(), wanted.password(), request.getRemoteAddr());
    }
}
