package io.redress.web;

import io.redress.cases.Action;
import io.redress.cases.CaseEvent.Adjudicated;
import io.redress.cases.Instance;
import io.redress.cases.ProposedDecision;
import io.redress.cases.Side;
import io.redress.cases.Stamp;
import io.redress.penalties.PenaltyPreview;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision that waits to be confirmed by somebody else, before the eyes of the platform's staff.
 *
 * @param form what was typed with a reason to send it back
 * @param key makes a double click one request
 * @param preview what it would do to the shop; null: nothing that can be told
 */
public record SecondPage(
        CasePage page,
        ProposedDecision waiting,
        Form form,
        String key,
        @Nullable PenaltyPreview preview) {

    /** Whether the reader can be the second pair of eyes. */
    public boolean mayConfirm() {
        return page.may(Action.DECISION_CONFIRMATION);
    }

    /** Whether the reader can send it back, or take back their own. */
    public boolean mayReturn() {
        return page.may(Action.DECISION_RETURN);
    }

    /** It as it will read when it is issued; what it costs is shown beside it. */
    public Adjudicated asIssued() {
        var view = page.view();
        var stamp = new Stamp(view.id(), waiting.at(), Side.PLATFORM, waiting.by());
        var instance = view.decision() == null ? Instance.FIRST : Instance.APPEAL;
        return new Adjudicated(stamp, view.matter(), instance, waiting.ruling(), waiting.verdict(), List.of(), null);
    }
}
