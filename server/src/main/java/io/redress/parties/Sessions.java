package io.redress.parties;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.redress.platform.ClockMoved;
import io.redress.platform.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Who is signed in. A session is a random token in a cookie; the database knows its SHA-256. What it resolves to is
 * remembered for {@link #REMEMBERED}, so that most requests ask the database nothing; a change of rights on this server
 * is felt at once, on another one within that time.
 */
@Service
public class Sessions {

    /** A working day without a click. */
    static final Duration IDLE = Duration.ofHours(12);

    /** After this, the password again, however busy. */
    static final Duration ABSOLUTE = Duration.ofDays(14);

    static final Duration REMEMBERED = Duration.ofSeconds(3);

    /** How coarse "last seen" is: one write a minute, not one a request. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private static final int MOST_REMEMBERED = 20_000;

    private final SessionStore store;
    private final SignInAttempts attempts;
    private final Passwords passwords;
    private final Exposure exposure;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Cache<String, Optional<Actor>> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();

    /** A fresh session. The token goes into the cookie and nowhere else. */
    public record Opened(String token, Actor actor) {
        @Override
        public String toString() {
            return "Opened[" + actor.id() + "]";
        }
    }

    Sessions(
            SessionStore store,
            SignInAttempts attempts,
            Passwords passwords,
            Exposure exposure,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.attempts = attempts;
        this.passwords = passwords;
        this.exposure = exposure;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Signs in. 401 {@code SIGN_IN_FAILED} for an unknown name, a wrong password, a disabled account and an account
     * without a password alike, after the same work; 429 {@code TOO_MANY_ATTEMPTS} while the name or address must wait.
     */
    public Opened open(String name, String password, String address) {
        attempts.begin(name, address);
        var known = store.credentials(name);
        var matches = passwords.matches(password, known.flatMap(SessionStore.Credentials::hash));
        var account = known.filter(_ -> matches)
                .filter(SessionStore.Credentials::enabled)
                .filter(found -> exposure.loopbackOnly() || !found.demo())
                .orElseThrow(() -> Problem.of(HttpStatus.UNAUTHORIZED, "SIGN_IN_FAILED"));
        attempts.succeeded(name, address);
        var token = Tokens.fresh();
        var now = clock.instant();
        store.open(Tokens.hash(token), account.id(), now, now.plus(ABSOLUTE));
        return new Opened(token, actor(token).orElseThrow(() -> Problem.of(HttpStatus.UNAUTHORIZED, "SIGN_IN_FAILED")));
    }

    /** Whose session this is, if it still is one. */
    public Optional<Actor> actor(String token) {
        var hash = Tokens.hash(token);
        return remembered.get(Tokens.text(hash), _ -> load(hash));
    }

    private Optional<Actor> load(byte[] hash) {
        var now = clock.instant();
        var live = store.live(hash, now, now.minus(IDLE));
        live.filter(found -> found.lastSeenAt().isBefore(now.minus(NOTED_EVERY)))
                .ifPresent(_ -> store.seen(hash, now));
        return live.map(found -> actor(found.account(), Set.of(), Actor.Kind.PERSON));
    }

    static Actor actor(Account account, Set<Scope> scopes, Actor.Kind kind) {
        return new Actor(
                account.id(),
                account.displayName(),
                account.roles(),
                account.shops(),
                account.departments(),
                scopes,
                kind);
    }

    /** Signs out. Closing what is closed is fine. */
    public void close(String token) {
        var hash = Tokens.hash(token);
        store.close(hash);
        remembered.invalidate(Tokens.text(hash));
    }

    /**
     * A new password for oneself; every other session of the account ends. 422 on the field {@code current} when that
     * is wrong, which counts as a failed sign-in.
     */
    @Transactional
    public void changePassword(Actor actor, String token, String current, String wanted, String address) {
        Permissions.require(actor, Verb.VIEW, Guarded.ownedBy(Guarded.ACCOUNT, actor.id()));
        var name = actor.id().toString();
        attempts.begin(name, address);
        var known = store.credentials(actor.id()).flatMap(SessionStore.Credentials::hash);
        if (!passwords.matches(current, known)) throw Problem.notValid().field("current", "PASSWORD_WRONG");
        attempts.succeeded(name, address);
        AccountTerms.checkPassword("password", wanted, actor.name());
        store.setPassword(actor.id(), passwords.hash(wanted), clock.instant());
        store.closeOthers(actor.id(), Tokens.hash(token));
        events.publishEvent(new AccountChanged(actor.id()));
    }

    /** The form token that goes with a cookie. */
    public static String forgeryToken(String cookie) {
        return Tokens.forgeryToken(cookie);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AccountChanged changed) {
        forgetAll();
    }

    /** Somebody who moves the sandbox clock by days was not away for days. */
    @EventListener
    void on(ClockMoved moved) {
        store.shift(Duration.between(moved.from(), moved.to()).toMillis() / 1000.0);
        forgetAll();
    }

    private void forgetAll() {
        remembered.invalidateAll();
    }
}
