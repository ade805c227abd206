package io.redress.cases;

import io.redress.cases.CaseCommand.Admit;
import io.redress.cases.CaseCommand.AskMore;
import io.redress.cases.CaseCommand.Reject;
import io.redress.cases.CaseCommand.Supplement;
import io.redress.cases.CaseEvent.Admitted;
import io.redress.cases.CaseEvent.CaseClosed;
import io.redress.cases.CaseEvent.EvidenceGiven;
import io.redress.cases.CaseEvent.MoreAsked;
import io.redress.cases.CaseEvent.NotAdmitted;
import io.redress.cases.CaseEvent.Supplemented;
import io.redress.cases.CaseState.AwaitingEvidence;
import io.redress.kernel.Decision;
import io.redress.rulebook.ClockName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Screening (审核) and what the parties bring when they are asked for more. */
final class ScreeningRules {

    static Decision<CaseEvent> admit(Scene scene, Admit c) {
        return Check.refuseIf(!knows(scene, c.department()), CaseRefusal.DEPARTMENT_UNKNOWN)
                .thenEvent(() -> new Admitted(scene.stamp(), c.note(), c.department(), scene.arm(ClockName.ANSWER)));
    }

    static Decision<CaseEvent> reject(Scene scene, Reject c) {
        var known = scene.procedure().grounds().containsKey(c.ground());
        return Check.NONE
                .orIf(!known, CaseRefusal.GROUND_UNKNOWN, Map.of("ground", c.ground()))
                .andText(c.reason(), "reason")
                .then(() -> Decision.accept(List.of(
                        new NotAdmitted(scene.stamp(), c.ground(), c.reason()),
                        new CaseClosed(scene.stamp(), Outcome.NOT_ADMITTED, null))));
    }

    static Decision<CaseEvent> askMore(Scene scene, AskMore c) {
        return Check.text(c.what(), "what")
                .thenEvent(() -> new MoreAsked(scene.stamp(), c.what(), scene.arm(ClockName.MORE_WANTED)));
    }

    static Decision<CaseEvent> supplement(Scene scene, Supplement c) {
        return Check.text(c.statement(), "statement")
                .andEvidence(scene, c.evidence())
                .thenEvent(() -> scene.file().state() instanceof AwaitingEvidence s
                        ? given(scene, s, c)
                        : new Supplemented(scene.stamp(), c.statement(), c.evidence(), scene.arm(ClockName.SCREENING)));
    }

    /** The clock of the decision runs again once everybody who was asked has answered. */
    private static CaseEvent given(Scene scene, AwaitingEvidence s, Supplement c) {
        var complete = s.from() != Turn.BOTH;
        var decision = complete ? s.under().decision().resumed(scene.now(), scene.clocks()) : null;
        return new EvidenceGiven(scene.stamp(), c.statement(), c.evidence(), decision);
    }

    static boolean knows(Scene scene, @Nullable String department) {
        return department == null || scene.procedure().departments().containsKey(department);
    }

    private ScreeningRules() {}
}
