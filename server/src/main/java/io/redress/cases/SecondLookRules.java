package io.redress.cases;

import io.redress.cases.CaseCommand.Adjudicate;
import io.redress.cases.CaseCommand.ConfirmDecision;
import io.redress.cases.CaseCommand.ReturnDecision;
import io.redress.cases.CaseEvent.DecisionConfirmed;
import io.redress.cases.CaseEvent.DecisionProposed;
import io.redress.cases.CaseEvent.DecisionReturned;
import io.redress.cases.CaseState.Adjudicating;
import io.redress.cases.Tally.Counted;
import io.redress.kernel.Decision;
import io.redress.parties.AccountId;
import io.redress.parties.Role;
import io.redress.rulebook.SecondLook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The second pair of eyes (复核): which decisions wait for it, who may be it, and what it may do. A proposal that waits
 * cannot have become wrong meanwhile: the edition is fixed, evidence is only added, and whatever ends the trial ends
 * it.
 */
final class SecondLookRules {

    /** Why the rules of procedure want somebody else to look at this decision; empty: it is issued at once. */
    static List<SecondLook.Cause> causes(Scene scene, Verdict verdict) {
        var found = scene.conduct().penalties().tariffs(verdict.tariffs());
        var awarded = RemedyCheck.total(verdict.remedies(), scene.file().matter());
        return scene.procedure()
                .secondLook()
                .map(rule -> rule.causes(found, awarded))
                .orElse(List.of());
    }

    static CaseEvent proposed(Scene scene, Adjudicate c, List<SecondLook.Cause> causes) {
        var no = scene.file().tally().of(Counted.PROPOSED_DECISION) + 1;
        return new DecisionProposed(scene.stamp(), no, c.verdict(), c.ruling(), causes);
    }

    static Decision<CaseEvent> confirm(Scene scene, ConfirmDecision c) {
        var waiting = of(scene.file()).orElseThrow();
        return read(scene, waiting, c.proposed()).then(() -> Decision.accept(confirmed(scene, waiting)));
    }

    static Decision<CaseEvent> giveBack(Scene scene, ReturnDecision c) {
        var waiting = of(scene.file()).orElseThrow();
        return read(scene, waiting, c.proposed())
                .andText(c.reason(), "reason")
                .thenEvent(() -> new DecisionReturned(scene.stamp(), waiting.no(), c.reason()));
    }

    /** There is something to look at. */
    static Check waiting(Scene scene) {
        return Check.refuseIf(of(scene.file()).isEmpty(), CaseRefusal.NO_DECISION_WAITS);
    }

    /** The sender is somebody else: not who proposed it, and on appeal nobody who took part in the first decision. */
    static Check second(Scene scene) {
        return returner(scene).orIf(isAuthor(scene), CaseRefusal.SECOND_PERSON_NEEDED);
    }

    /** As {@link #second}, but whoever proposed may think again. */
    static Check returner(Scene scene) {
        var by = scene.by();
        var judges = by.is(Role.ADJUDICATOR) || by.is(Role.SUPERVISOR);
        var partial = scene.file().desk().decidedFirst(by.id());
        return Check.refuseIf(!judges || partial, CaseRefusal.SECOND_PERSON_NEEDED);
    }

    static Optional<ProposedDecision> of(CaseFile file) {
        return file.state() instanceof Adjudicating s ? Optional.ofNullable(s.proposed()) : Optional.empty();
    }

    private static boolean isAuthor(Scene scene) {
        return of(scene.file())
                .map(ProposedDecision::by)
                .filter(scene.by().id()::equals)
                .isPresent();
    }

    private static Check read(Scene scene, ProposedDecision waiting, int no) {
        return Check.refuseIf(scene.by().isTied(scene.by().id()), CaseRefusal.ADJUDICATOR_HAS_TIE)
                .orIf(waiting.no() != no, CaseRefusal.PROPOSED_DECISION_REPLACED);
    }

    /** The decision stays its author's; who agreed stands beside it. */
    private static List<CaseEvent> confirmed(Scene scene, ProposedDecision waiting) {
        var events = new ArrayList<CaseEvent>();
        events.add(new DecisionConfirmed(scene.stamp(), waiting.no()));
        var decision = new Adjudicate(waiting.verdict(), waiting.ruling());
        events.addAll(DecisionRules.decided(scene.after(events), author(scene, waiting.by()), decision));
        return events;
    }

    private static Stamp author(Scene scene, AccountId by) {
        return new Stamp(scene.file().id(), scene.now(), Side.PLATFORM, by);
    }

    private SecondLookRules() {}
}
