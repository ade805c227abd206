package io.redress.cases;

import io.redress.cases.CaseCommand.AskAuthority;
import io.redress.cases.CaseCommand.Assign;
import io.redress.cases.CaseCommand.Extend;
import io.redress.cases.CaseCommand.GrantAuthority;
import io.redress.cases.CaseCommand.RequestEvidence;
import io.redress.cases.CaseCommand.RestartClock;
import io.redress.cases.CaseCommand.StopClock;
import io.redress.cases.CaseEvent.AdjudicatorAssigned;
import io.redress.cases.CaseEvent.AuthorityAsked;
import io.redress.cases.CaseEvent.AuthorityGranted;
import io.redress.cases.CaseEvent.ClockRestarted;
import io.redress.cases.CaseEvent.ClockStopped;
import io.redress.cases.CaseEvent.EvidenceRequested;
import io.redress.cases.CaseEvent.Extended;
import io.redress.cases.CaseState.Adjudicating;
import io.redress.kernel.Decision;
import io.redress.kernel.Money;
import io.redress.parties.Role;
import io.redress.rulebook.ClockName;
import io.redress.rulebook.Limits.Name;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The adjudicator's desk before the decision: who decides, on what, by when, and with how much authority. */
final class BenchRules {

    static Decision<CaseEvent> assign(Scene scene, Assign c) {
        return Check.refuseIf(scene.by().isTied(c.adjudicator()), CaseRefusal.ADJUDICATOR_HAS_TIE)
                .orIf(scene.file().desk().decidedFirst(c.adjudicator()), CaseRefusal.ADJUDICATOR_SAME_AS_FIRST)
                .thenEvent(() -> new AdjudicatorAssigned(scene.stamp(), c.adjudicator()));
    }

    /** While the parties look for proof the clock of the decision stands still, at most until they must answer. */
    static Decision<CaseEvent> requestEvidence(Scene scene, RequestEvidence c) {
        return Check.text(c.what(), "what")
                .orIf(c.from() == Turn.PLATFORM, CaseRefusal.ONESELF)
                .thenEvent(() -> {
                    var evidence = scene.arm(ClockName.EVIDENCE, c.from());
                    var decision = clock(scene).paused(scene.now(), evidence.dueAt(), "evidence", scene.clocks());
                    return new EvidenceRequested(scene.stamp(), c.from(), c.what(), evidence, decision);
                });
    }

    static Decision<CaseEvent> stopClock(Scene scene, StopClock c) {
        return Check.text(c.reason(), "reason")
                .orIf(!c.until().isAfter(scene.now()), CaseRefusal.TIME_NOT_LATER)
                .orIf(c.until().isAfter(latest(scene)), CaseRefusal.TIME_TOO_LATE, until(latest(scene)))
                .thenEvent(() -> new ClockStopped(
                        scene.stamp(),
                        clock(scene).paused(scene.now(), c.until(), c.reason(), scene.clocks()),
                        c.reason()));
    }

    static Decision<CaseEvent> restartClock(Scene scene, RestartClock c) {
        return Decision.accept(
                new ClockRestarted(scene.stamp(), clock(scene).resumed(scene.now(), scene.clocks()), c.reason()));
    }

    /** The new time is exact, later than the old one, and there is an appointment before it (spec E5). */
    static Decision<CaseEvent> extend(Scene scene, Extend c) {
        return Check.text(c.reason(), "reason")
                .orIf(!c.decideBy().isAfter(clock(scene).dueAt()), CaseRefusal.TIME_NOT_LATER)
                .orIf(c.decideBy().isAfter(latest(scene)), CaseRefusal.TIME_TOO_LATE, until(latest(scene)))
                .orIf(!isWithin(c.appointment(), scene.now(), c.decideBy()), CaseRefusal.APPOINTMENT_OUT_OF_RANGE)
                .thenEvent(() ->
                        new Extended(scene.stamp(), clock(scene).movedTo(c.decideBy()), c.appointment(), c.reason()));
    }

    static Decision<CaseEvent> askAuthority(Scene scene, AskAuthority c) {
        return Check.text(c.reason(), "reason")
                .and(() -> amount(scene, c.amount()))
                .thenEvent(() -> new AuthorityAsked(scene.stamp(), c.amount(), c.reason()));
    }

    static Decision<CaseEvent> grantAuthority(Scene scene, GrantAuthority c) {
        return amount(scene, c.amount())
                .and(() -> within(scene, c.amount(), Optional.empty()))
                .thenEvent(() -> new AuthorityGranted(scene.stamp(), c.amount(), c.note()));
    }

    /** The sender may give away that much alone, by office or because it was granted. */
    static Check within(Scene scene, Money amount, Optional<Money> granted) {
        var most = scene.by().roles().stream()
                .filter(Role.STAFF::contains)
                .map(role -> scene.procedure().authority(role).atPar(amount.currency()))
                .max(Money::compareTo)
                .orElse(Money.zero(amount.currency()));
        var limit = granted.map(more -> more.max(most)).orElse(most);
        var over = amount.compareTo(limit) > 0;
        return Check.NONE.orIf(
                over, CaseRefusal.OVER_AUTHORITY, Map.of("limit", limit.toString(), "amount", amount.toString()));
    }

    private static Check amount(Scene scene, Money amount) {
        var currency = scene.file().matter().paid().currency();
        return Check.refuseIf(!amount.currency().equals(currency), CaseRefusal.CURRENCY_DIFFERS)
                .orIf(amount.minor() <= 0, CaseRefusal.AMOUNT_NOT_POSITIVE);
    }

    private static Deadline clock(Scene scene) {
        if (scene.file().state() instanceof Adjudicating s) {
            return s.decision();
        }
        throw new IllegalStateException(
                "Expected a case being adjudicated, but it is " + scene.file().stage());
    }

    /** Nobody is put off further than so many working days from now. */
    private static Instant latest(Scene scene) {
        return scene.clocks().working().due(scene.now(), scene.limit(Name.EXTENSION_WORKING_DAYS));
    }

    private static boolean isWithin(Instant at, Instant from, Instant until) {
        return at.isAfter(from) && !at.isAfter(until);
    }

    private static Map<String, String> until(Instant latest) {
        return Map.of("latest", latest.toString());
    }

    private BenchRules() {}
}
