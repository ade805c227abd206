package io.redress.cases;

import io.redress.cases.CaseCommand.AddEvidence;
import io.redress.cases.CaseCommand.Audience;
import io.redress.cases.CaseCommand.Consult;
import io.redress.cases.CaseCommand.HandOver;
import io.redress.cases.CaseCommand.Rate;
import io.redress.cases.CaseCommand.Say;
import io.redress.cases.CaseCommand.Withdraw;
import io.redress.cases.CaseEvent.Consulted;
import io.redress.cases.CaseEvent.EvidenceAdded;
import io.redress.cases.CaseEvent.HandedOver;
import io.redress.cases.CaseEvent.Rated;
import io.redress.cases.CaseEvent.Reminded;
import io.redress.cases.CaseEvent.Said;
import io.redress.cases.CaseEvent.Withdrawn;
import io.redress.kernel.Decision;
import java.util.List;

/** What may happen at almost any time: words, evidence, advice, handing over, reminding, withdrawing, rating. */
final class DeskRules {

    private static final int BEST_MARK = 5;

    /** A mark this low or lower goes back to the supervisor, who has to know why (spec E11). */
    private static final int BAD_MARK = 2;

    static Decision<CaseEvent> say(Scene scene, Say c) {
        var intrudes = c.audience() == Audience.STAFF && scene.by().side() != Side.PLATFORM;
        return Check.text(c.text(), "text")
                .orIf(intrudes, CaseRefusal.AUDIENCE_NOT_ALLOWED)
                .thenEvent(() -> new Said(scene.stamp(), c.audience(), c.text()));
    }

    static Decision<CaseEvent> addEvidence(Scene scene, AddEvidence c) {
        return Check.refuseIf(c.evidence().isEmpty(), CaseRefusal.EVIDENCE_MISSING)
                .andEvidence(scene, c.evidence())
                .thenEvent(() -> new EvidenceAdded(scene.stamp(), c.evidence(), c.note()));
    }

    static Decision<CaseEvent> consult(Scene scene, Consult c) {
        return Check.refuseIf(c.colleague().equals(scene.by().id()), CaseRefusal.ONESELF)
                .andText(c.question(), "question")
                .thenEvent(() -> new Consulted(scene.stamp(), c.colleague(), c.question()));
    }

    static Decision<CaseEvent> handOver(Scene scene, HandOver c) {
        return Check.refuseIf(c.to().equals(scene.file().desk().owner()), CaseRefusal.ONESELF)
                .orIf(scene.by().isTied(c.to()), CaseRefusal.HANDLER_HAS_TIE)
                .orIf(!ScreeningRules.knows(scene, c.department()), CaseRefusal.DEPARTMENT_UNKNOWN)
                .andText(c.reason(), "reason")
                .thenEvent(() -> new HandedOver(scene.stamp(), c.to(), c.department(), c.reason()));
    }

    static Decision<CaseEvent> withdraw(Scene scene, Withdraw c) {
        return Decision.accept(
                List.of(new Withdrawn(scene.stamp(), c.reason()), PromiseRules.closed(scene, Outcome.WITHDRAWN)));
    }

    static Decision<CaseEvent> remind(Scene scene) {
        return Decision.accept(new Reminded(scene.stamp(), CaseGuards.countedFor(scene)));
    }

    static Decision<CaseEvent> rate(Scene scene, Rate c) {
        return Check.refuseIf(c.mark() < 1 || c.mark() > BEST_MARK, CaseRefusal.MARK_OUT_OF_RANGE)
                .orIf(c.mark() <= BAD_MARK && c.reason().isBlank(), CaseRefusal.BAD_MARK_NEEDS_REASON)
                .thenEvent(() -> new Rated(scene.stamp(), c.mark(), c.reason()));
    }

    private DeskRules() {}
}
