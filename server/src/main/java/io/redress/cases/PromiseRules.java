package io.redress.cases;

import io.redress.cases.CaseCommand.ConfirmPerformance;
import io.redress.cases.CaseCommand.DisputePerformance;
import io.redress.cases.CaseCommand.Reopen;
import io.redress.cases.CaseCommand.ReportPerformance;
import io.redress.cases.CaseEvent.CaseClosed;
import io.redress.cases.CaseEvent.PerformanceConfirmed;
import io.redress.cases.CaseEvent.PerformanceDisputed;
import io.redress.cases.CaseEvent.PerformanceReported;
import io.redress.cases.CaseEvent.Reopened;
import io.redress.kernel.Decision;
import io.redress.rulebook.ClockName;
import java.util.List;

/** Carrying out what was promised or ordered (履行), closing, and going on when a promise is broken. */
final class PromiseRules {

    static Decision<CaseEvent> report(Scene scene, ReportPerformance c) {
        var duties = scene.file().duties();
        return Check.refuseIf(c.remedies().isEmpty(), CaseRefusal.REMEDY_UNKNOWN)
                .orIf(!duties.numbers().containsAll(c.remedies()), CaseRefusal.REMEDY_UNKNOWN)
                .andEvidence(scene, c.evidence())
                .thenEvent(() -> {
                    var all = duties.reported(c.remedies()).performed().containsAll(duties.numbers());
                    return new PerformanceReported(
                            scene.stamp(),
                            c.remedies(),
                            c.statement(),
                            c.evidence(),
                            all ? scene.arm(ClockName.CONFIRM_PERFORMANCE) : null);
                });
    }

    static Decision<CaseEvent> confirm(Scene scene, ConfirmPerformance c) {
        return Decision.accept(List.of(
                new PerformanceConfirmed(scene.stamp(), c.note()), closed(scene, DecisionRules.ended(scene.file()))));
    }

    static Decision<CaseEvent> dispute(Scene scene, DisputePerformance c) {
        return Check.text(c.reason(), "reason")
                .andEvidence(scene, c.evidence())
                .thenEvent(() -> new PerformanceDisputed(
                        scene.stamp(), c.reason(), c.evidence(), scene.arm(ClockName.PERFORMANCE)));
    }

    /** The case goes on where it is owed an answer: from the seller, from the platform, or in deeds. */
    static Decision<CaseEvent> reopen(Scene scene, Reopen c) {
        return Check.text(c.reason(), "reason")
                .andEvidence(scene, c.evidence())
                .thenEvent(() ->
                        new Reopened(scene.stamp(), c.reason(), c.evidence(), scene.arm(nextClock(scene.file()))));
    }

    /** Only an ending that may rest on a promise can be reopened. */
    static CaseEvent closed(Scene scene, Outcome outcome) {
        var reopen = CaseGuards.PROMISES.contains(outcome) ? scene.arm(ClockName.REOPEN_WINDOW) : null;
        return new CaseClosed(scene.stamp(), outcome, reopen);
    }

    private static ClockName nextClock(CaseFile file) {
        if (file.ruled() != null) {
            return ClockName.PERFORMANCE;
        }
        return file.talks().answeredAt() == null && file.duties().remedies().isEmpty()
                ? ClockName.ANSWER
                : ClockName.DECISION;
    }

    private PromiseRules() {}
}
