package io.redress.parties;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.redress.platform.ClockMoved;
import io.redress.platform.Cursor;
import io.redress.platform.Ids;
import io.redress.platform.Limit;
import io.redress.platform.Page;
import io.redress.platform.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keys of other systems: {@code rk_…}, shown once, kept as SHA-256, never wider than their owner's roles. */
@Service
public class ApiKeys {

    static final String PREFIX = "rk_";

    /** Enough to tell keys apart in a list, 36 bits of 256. */
    private static final int SHOWN = PREFIX.length() + 6;

    static final int LONGEST_NAME = 80;
    static final Duration LONGEST_LIFE = Duration.ofDays(366);
    static final Duration USUAL_LIFE = Duration.ofDays(90);

    /** Room to roll keys over system by system; more is a leak. */
    static final int MOST_WORKING = 50;

    private static final int MOST_REMEMBERED = 10_000;

    private final ApiKeyStore store;
    private final Exposure exposure;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;
    private final Cache<String, Optional<Actor>> remembered = Caffeine.newBuilder()
            .expireAfterWrite(Sessions.REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();

    /** A fresh key with its secret, which is told this once. */
    public record Made(ApiKey key, String secret) {
        @Override
        public String toString() {
            return "Made[" + key.id() + "]";
        }
    }

    ApiKeys(ApiKeyStore store, Exposure exposure, ApplicationEventPublisher events, Ids ids, Clock clock) {
        this.store = store;
        this.exposure = exposure;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whose key this is, if it works. */
    Optional<Actor> actor(String secret) {
        if (!secret.startsWith(PREFIX)) return Optional.empty();
        var hash = Tokens.hash(secret);
        return remembered.get(Tokens.text(hash), _ -> load(hash));
    }

    private Optional<Actor> load(byte[] hash) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var live = store.live(hash, now)
                .filter(key -> exposure.loopbackOnly() || !key.owner().demo());
        live.filter(key -> !key.lastUsedOn().equals(Optional.of(today))).ifPresent(key -> store.used(key.id(), today));
        return live.map(key -> Sessions.actor(key.owner(), key.scopes(), Actor.Kind.KEY));
    }

    /** Makes a key for oneself, or, as operator, for another account. */
    @Transactional
    public Made create(Actor actor, AccountId owner, String name, Set<Scope> scopes, Optional<Instant> expiresAt) {
        Permissions.require(actor, Verb.MANAGE_KEYS, Guarded.ownedBy(Guarded.KEY, owner));
        var now = clock.instant();
        var expires = expiresAt.orElseGet(() -> now.plus(USUAL_LIFE));
        check(name, scopes, expires, now);
        if (store.working(owner, now) >= MOST_WORKING) {
            throw Problem.of(HttpStatus.CONFLICT, "TOO_MANY_KEYS").args(MOST_WORKING);
        }
        var secret = PREFIX + Tokens.fresh();
        var start = secret.substring(0, SHOWN);
        var key = new ApiKey(ids.next(), owner, name, start, scopes, now, expires, Optional.empty(), Optional.empty());
        if (!store.insert(key, Tokens.hash(secret))) throw Problem.notFound();
        return new Made(key, secret);
    }

    private static void check(String name, Set<Scope> scopes, Instant expires, Instant now) {
        var faults = Problem.notValid();
        if (name.isBlank() || name.length() > LONGEST_NAME) faults.field("name", "KEY_NAME_NOT_VALID", LONGEST_NAME);
        if (scopes.isEmpty()) faults.field("scopes", "SCOPE_MISSING");
        if (!expires.isAfter(now) || expires.isAfter(now.plus(LONGEST_LIFE))) {
            faults.field("expiresAt", "KEY_LIFE", LONGEST_LIFE.toDays());
        }
        if (faults.hasFields()) throw faults;
    }

    /** One's own keys; an operator everybody's. */
    public Page<ApiKey> page(Actor actor, Cursor after, Limit limit) {
        var reach = Permissions.reach(actor, Guarded.KEY);
        var owner = reach.everything() ? Optional.<AccountId>empty() : Optional.of(actor.id());
        return Page.of(store.page(owner, after, limit), limit, last -> Cursor.of(last.createdAt(), last.id()));
    }

    /** From now on the key opens nothing. Revoking twice is fine. */
    @Transactional
    public void revoke(Actor actor, UUID id) {
        var key = store.find(id).orElseThrow(Problem::notFound);
        Permissions.require(actor, Verb.MANAGE_KEYS, Guarded.ownedBy(Guarded.KEY, key.owner()));
        store.revoke(id, clock.instant());
        events.publishEvent(new AccountChanged(key.owner()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AccountChanged changed) {
        remembered.invalidateAll();
    }

    @EventListener
    void on(ClockMoved moved) {
        remembered.invalidateAll();
    }
}
