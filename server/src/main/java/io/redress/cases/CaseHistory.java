package io.redress.cases;

import io.redress.cases.CaseEvent.Adjudicated;
import io.redress.cases.CaseEvent.AdjudicatorAssigned;
import io.redress.cases.CaseEvent.Admitted;
import io.redress.cases.CaseEvent.Appealed;
import io.redress.cases.CaseEvent.AuthorityAsked;
import io.redress.cases.CaseEvent.AuthorityGranted;
import io.redress.cases.CaseEvent.BecameFinal;
import io.redress.cases.CaseEvent.CaseClosed;
import io.redress.cases.CaseEvent.ClockRestarted;
import io.redress.cases.CaseEvent.ClockStopped;
import io.redress.cases.CaseEvent.Consulted;
import io.redress.cases.CaseEvent.DeadlinesRecounted;
import io.redress.cases.CaseEvent.DecisionConfirmed;
import io.redress.cases.CaseEvent.DecisionProposed;
import io.redress.cases.CaseEvent.DecisionReturned;
import io.redress.cases.CaseEvent.DemandAccepted;
import io.redress.cases.CaseEvent.DemandRefused;
import io.redress.cases.CaseEvent.Escalated;
import io.redress.cases.CaseEvent.EvidenceAdded;
import io.redress.cases.CaseEvent.EvidenceClosed;
import io.redress.cases.CaseEvent.EvidenceGiven;
import io.redress.cases.CaseEvent.EvidenceRequested;
import io.redress.cases.CaseEvent.Extended;
import io.redress.cases.CaseEvent.Filed;
import io.redress.cases.CaseEvent.HandedOver;
import io.redress.cases.CaseEvent.MoreAsked;
import io.redress.cases.CaseEvent.NotAdmitted;
import io.redress.cases.CaseEvent.Offered;
import io.redress.cases.CaseEvent.PerformanceConfirmed;
import io.redress.cases.CaseEvent.PerformanceDisputed;
import io.redress.cases.CaseEvent.PerformanceOverdue;
import io.redress.cases.CaseEvent.PerformanceReported;
import io.redress.cases.CaseEvent.PlatformAsked;
import io.redress.cases.CaseEvent.Rated;
import io.redress.cases.CaseEvent.Reminded;
import io.redress.cases.CaseEvent.Reopened;
import io.redress.cases.CaseEvent.Said;
import io.redress.cases.CaseEvent.Settled;
import io.redress.cases.CaseEvent.SignedOff;
import io.redress.cases.CaseEvent.Supplemented;
import io.redress.cases.CaseEvent.TimeRanOut;
import io.redress.cases.CaseEvent.WindowClosed;
import io.redress.cases.CaseEvent.Withdrawn;
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
import io.redress.cases.Tally.Counted;
import io.redress.evidence.EvidenceId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The only place where a case file changes: what each event leaves behind. Total and exhaustive. */
final class CaseHistory {

    static CaseFile after(CaseFile file, CaseEvent event) {
        var stamp = event.stamp();
        var next = changed(file, event).numbered(file.version() + 1);
        // First-recipient responsibility: the first member of staff who does anything owns the case.
        return stamp.side() == Side.PLATFORM ? next.with(next.desk().takenBy(stamp.by())) : next;
    }

    private static CaseFile changed(CaseFile file, CaseEvent event) {
        return switch (event) {
            case Filed _ -> throw new IllegalStateException("Expected one filing per case, but there is another");
            case Admitted e -> file.with(file.desk().in(e.department())).in(new AwaitingAnswer(e.answer()));
            case NotAdmitted _ -> file;
            case MoreAsked e -> counted(file, Counted.QUESTION).in(new AwaitingSupplement(e.more()));
            case Supplemented e ->
                counted(brought(file, e, e.evidence()), Counted.SUPPLEMENT_BY_BUYER)
                        .in(new Screening(e.screening()));
            case DemandAccepted e -> file.with(file.talks().answered(e.at()));
            case DemandRefused e ->
                brought(file, e, e.evidence())
                        .with(file.talks().answered(e.at()))
                        .in(new Negotiating(e.negotiation()));
            case Offered e -> offered(brought(file, e, e.evidence()), e);
            case SignedOff e ->
                file.with(file.talks().signed(e.offer(), e.stamp().side()));
            case Settled e -> performing(owing(file, e), e.performance());
            case PlatformAsked e -> file.in(new Adjudicating(Instance.FIRST, null, e.decision()));
            case EvidenceAdded e -> brought(file, e, e.evidence());
            case AdjudicatorAssigned e -> assigned(file, e);
            case Consulted e ->
                counted(file, Counted.CONSULTATION).with(file.desk().consulting(e.colleague()));
            case HandedOver e -> file.with(file.desk().handedTo(e.to()).in(e.department()));
            case AuthorityAsked e ->
                file.with(file.desk().asking(e.amount(), e.stamp().by()));
            case AuthorityGranted e -> file.with(file.desk().granted(e.amount()));
            case Extended e ->
                counted(file, Counted.EXTENSION).in(adjudicating(file).until(e.decision()));
            case ClockStopped e ->
                counted(file, Counted.PAUSE).in(adjudicating(file).until(e.decision()));
            case ClockRestarted e -> file.in(adjudicating(file).until(e.decision()));
            case EvidenceRequested e ->
                counted(file, Counted.QUESTION)
                        .in(new AwaitingEvidence(adjudicating(file).until(e.decision()), e.from(), e.evidence()));
            case EvidenceGiven e -> evidenceGiven(file, e);
            case EvidenceClosed e -> file.in(adjudicating(file).until(e.decision()));
            case Adjudicated e -> adjudicated(file, e);
            case DecisionProposed e -> proposed(file, e);
            case DecisionConfirmed e ->
                file.with(file.desk().confirmedBy(e.stamp().by()));
            case DecisionReturned _ -> file.in(adjudicating(file).with(null));
            case Appealed e ->
                brought(file, e, e.evidence())
                        .appealed(e.stamp().by())
                        .in(new Adjudicating(Instance.APPEAL, null, e.decision()));
            case BecameFinal e -> performing(file, e.performance());
            case PerformanceReported e -> reported(file, e);
            case PerformanceDisputed e ->
                counted(brought(file, e, e.evidence()), Counted.DISPUTE)
                        .with(file.duties().disputed())
                        .in(new Performing(e.performance()));
            case PerformanceOverdue e -> file.in(new Overdue(e.at()));
            case Reopened e -> reopened(file, e);
            case Reminded e -> file.with(file.tally().reminded(e.stamp().side(), e.workingDay()));
            case Rated e -> file.with(file.tally().ratedBy(e.stamp().side()));
            case CaseClosed e -> file.in(new Closed(e.outcome(), e.reopen()));
            case WindowClosed _ -> file.in(new Closed(outcome(file), null));
            case Escalated e -> counted(Rearming.escalated(file, e.next()), Counted.ESCALATION);
            case DeadlinesRecounted e -> Rearming.recounted(file, e.deadlines());
            case Said _, PerformanceConfirmed _, Withdrawn _, TimeRanOut _ -> file;
        };
    }

    private static CaseFile counted(CaseFile file, Counted what) {
        return file.with(file.tally().plus(what));
    }

    private static CaseFile brought(CaseFile file, CaseEvent event, Set<EvidenceId> evidence) {
        return file.with(file.exhibits().with(evidence, event.stamp().side()));
    }

    private static CaseFile offered(CaseFile file, Offered e) {
        var by = e.stamp().side();
        var signed = by.isParty() ? Set.of(by) : Set.<Side>of();
        var talks = file.talks().with(new Offer(e.no(), by, e.nature(), e.remedies(), e.at(), signed, true));
        var negotiation = e.negotiation();
        return negotiation == null
                ? file.with(talks)
                : file.with(talks.answered(e.at())).in(new Negotiating(negotiation));
    }

    private static CaseFile owing(CaseFile file, Settled e) {
        return file.with(new Duties(e.nature(), e.remedies(), Set.of()));
    }

    /** Without a deadline there is nothing to perform, and the closing follows at once. */
    private static CaseFile performing(CaseFile file, @Nullable Deadline performance) {
        return performance == null ? file : file.in(new Performing(performance));
    }

    private static CaseFile assigned(CaseFile file, AdjudicatorAssigned e) {
        var known = file.with(file.desk().assigned(e.adjudicator()));
        return file.state() instanceof AwaitingEvidence s
                ? known.in(new AwaitingEvidence(s.under().by(e.adjudicator()), s.from(), s.evidence()))
                : known.in(adjudicating(file).by(e.adjudicator()));
    }

    private static CaseFile evidenceGiven(CaseFile file, EvidenceGiven e) {
        var side = e.stamp().side();
        var next = counted(brought(file, e, e.evidence()), Tally.supplementBy(side));
        var decision = e.decision();
        if (decision != null || !(file.state() instanceof AwaitingEvidence s)) {
            return decision == null ? next : next.in(adjudicating(file).until(decision));
        }
        var left = s.from().without(side);
        return next.in(new AwaitingEvidence(s.under(), left, s.evidence().waitingFor(left)));
    }

    private static CaseFile proposed(CaseFile file, DecisionProposed e) {
        var waiting = new ProposedDecision(e.no(), e.stamp().by(), e.at(), e.verdict(), e.ruling(), e.causes());
        return counted(file, Counted.PROPOSED_DECISION).in(adjudicating(file).with(waiting));
    }

    private static CaseFile adjudicated(CaseFile file, Adjudicated e) {
        var verdict = e.verdict();
        var by = e.stamp().by();
        var next = file.with(new Ruled(
                        e.instance(), by, verdict.outcome(), verdict.fault(), verdict.remedies(), e.penalties()))
                .with(file.desk().decidedBy(by))
                .with(new Duties(Offer.Nature.REMEDY, verdict.remedies(), Set.of()));
        var appeal = e.appeal();
        return appeal == null ? next : next.in(new Decided(appeal));
    }

    private static CaseFile reported(CaseFile file, PerformanceReported e) {
        var next = brought(file, e, e.evidence()).with(file.duties().reported(e.remedies()));
        var confirmation = e.confirmation();
        return confirmation == null ? next : next.in(new AwaitingConfirmation(confirmation));
    }

    private static CaseFile reopened(CaseFile file, Reopened e) {
        var next = counted(brought(file, e, e.evidence()), Counted.REOPENING);
        return next.in(opening(e.next()));
    }

    private static CaseState opening(Deadline next) {
        return switch (next.kind()) {
            case ANSWER -> new AwaitingAnswer(next);
            case PERFORMANCE -> new Performing(next);
            case DECISION -> new Adjudicating(Instance.FIRST, null, next);
            case SCREENING,
                    MORE_WANTED,
                    NEGOTIATION,
                    EVIDENCE,
                    APPEAL_WINDOW,
                    APPEAL_DECISION,
                    CONFIRM_PERFORMANCE,
                    REOPEN_WINDOW ->
                throw new IllegalStateException("Expected a clock that reopens a case, but got " + next.kind());
        };
    }

    private static Adjudicating adjudicating(CaseFile file) {
        return switch (file.state()) {
            case Adjudicating s -> s;
            case AwaitingEvidence s -> s.under();
            case Screening _,
                    AwaitingSupplement _,
                    AwaitingAnswer _,
                    Negotiating _,
                    Decided _,
                    Performing _,
                    AwaitingConfirmation _,
                    Overdue _,
                    Closed _ ->
                throw new IllegalStateException("Expected a case being adjudicated, but it is " + file.stage());
        };
    }

    private static Outcome outcome(CaseFile file) {
        return file.state() instanceof Closed s ? s.outcome() : Outcome.ABANDONED;
    }

    private CaseHistory() {}
}
