package io.redress.cases;

import io.redress.cases.CaseState.Adjudicating;
import io.redress.cases.CaseState.AwaitingAnswer;
import io.redress.cases.CaseState.AwaitingConfirmation;
import io.redress.cases.CaseState.AwaitingEvidence;
import io.redress.cases.CaseState.AwaitingSupplement;
import io.redress.cases.CaseState.Closed;
import io.redress.cases.CaseState.Decided;
import io.redress.cases.CaseState.Negotiating;
import io.redress.cases.CaseState.Overdue;
import io.redress.cases.CaseState.Performing;
import io.redress.cases.CaseState.Screening;
import java.util.List;

/** Puts other deadlines into the same state: an escalated one, or all of them counted anew. */
final class Rearming {

    static CaseFile escalated(CaseFile file, Deadline next) {
        return recounted(
                file,
                file.deadlines().stream()
                        .map(old -> old.kind() == next.kind() ? next : old)
                        .toList());
    }

    /** The same state with its deadlines replaced, in the order in which the state lists them. */
    static CaseFile recounted(CaseFile file, List<Deadline> fresh) {
        return switch (file.state()) {
            case Screening _ -> file.in(new Screening(fresh.getFirst()));
            case AwaitingSupplement _ -> file.in(new AwaitingSupplement(fresh.getFirst()));
            case AwaitingAnswer _ -> file.in(new AwaitingAnswer(fresh.getFirst()));
            case Negotiating _ -> file.in(new Negotiating(fresh.getFirst()));
            case Adjudicating s -> file.in(s.until(fresh.getFirst()));
            case AwaitingEvidence s ->
                file.in(new AwaitingEvidence(s.under().until(fresh.getLast()), s.from(), fresh.getFirst()));
            case Decided _ -> file.in(new Decided(fresh.getFirst()));
            case Performing _ -> file.in(new Performing(fresh.getFirst()));
            case AwaitingConfirmation _ -> file.in(new AwaitingConfirmation(fresh.getFirst()));
            case Overdue s -> file.in(s);
            case Closed s -> file.in(new Closed(s.outcome(), fresh.isEmpty() ? null : fresh.getFirst()));
        };
    }

    private Rearming() {}
}
