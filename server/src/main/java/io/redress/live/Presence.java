package io.redress.live;

import io.redress.cases.CaseId;
import io.redress.cases.Cases;
import io.redress.parties.AccountId;
import io.redress.parties.Actor;
import io.redress.parties.Guarded;
import io.redress.parties.Parties;
import io.redress.parties.Permissions;
import io.redress.parties.Verb;
import io.redress.platform.Problem;
import io.redress.platform.Signals;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who of the staff has a case open (在场), so that two do not work on it unknowing. Only between staff; whoever has not
 * been heard of for {@link #LASTS} has left.
 */
@Service
public class Presence {

    /** A page says every 25 seconds that it is open: one beat may be lost. */
    static final Duration LASTS = Duration.ofSeconds(60);

    /** More heads than a line shows. */
    private static final int MOST_SHOWN = 20;

    private final Cases cases;
    private final Parties parties;
    private final JdbcClient database;
    private final Signals signals;
    private final Clock clock;

    /** Somebody who has the case open. */
    public record Present(AccountId account, String name) {}

    Presence(Cases cases, Parties parties, JdbcClient database, Signals signals, Clock clock) {
        this.cases = cases;
        this.parties = parties;
        this.database = database;
        this.signals = signals;
        this.clock = clock;
    }

    /** Says that the actor has the case open, and who else has. Others hear of it when it is news. */
    @Transactional
    public List<Present> here(Actor actor, CaseId id) {
        var guard = visible(actor, id);
        var now = clock.instant();
        if (isNews(actor, id, now)) {
            signals.say(List.of(new PresenceSignal(id, guard).word()));
        }
        return others(actor, id, now);
    }

    /** Who else has the case open. */
    public List<Present> others(Actor actor, CaseId id) {
        visible(actor, id);
        return others(actor, id, clock.instant());
    }

    /** Whoever may not know of the case hears that there is none; the parties, that this is not for them. */
    private Guarded visible(Actor actor, CaseId id) {
        var guard = cases.guard(id).orElseThrow(Problem::notFound);
        Permissions.require(actor, Verb.VIEW, guard);
        var isParty = guard.buyer().filter(actor.id()::equals).isPresent()
                || guard.shop().filter(actor.shops()::contains).isPresent();
        if (!actor.isStaff() || isParty) {
            throw Problem.of(HttpStatus.FORBIDDEN, "FORBIDDEN");
        }
        return guard;
    }

    private boolean isNews(Actor actor, CaseId id, Instant now) {
        var before = database.sql("""
                        WITH before AS (SELECT seen_at FROM live.presence WHERE case_id = :case AND account = :account),
                        now AS (INSERT INTO live.presence (case_id, account, seen_at) VALUES (:case, :account, :now)
                                ON CONFLICT (case_id, account) DO UPDATE SET seen_at = excluded.seen_at)
                        SELECT seen_at FROM before
                        """)
                .param("case", id.value())
                .param("account", actor.id().value())
                .param("now", Timestamp.from(now))
                .query(Timestamp.class)
                .optional();
        return before.filter(seen -> seen.toInstant().isAfter(now.minus(LASTS))).isEmpty();
    }

    private List<Present> others(Actor actor, CaseId id, Instant now) {
        var ids = database.sql("""
                        SELECT account FROM live.presence WHERE case_id = ? AND seen_at > ? AND account <> ?
                        ORDER BY account LIMIT ?
                        """)
                .params(id.value(), Timestamp.from(now.minus(LASTS)), actor.id().value(), MOST_SHOWN)
                .query((row, no) -> new AccountId(row.getObject("account", UUID.class)))
                .list();
        var names = parties.names(ids);
        return ids.stream()
                .filter(names::containsKey)
                .map(account -> new Present(account, names.getOrDefault(account, "")))
                .toList();
    }
}
