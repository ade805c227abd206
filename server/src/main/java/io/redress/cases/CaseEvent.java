package io.redress.cases;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.redress.cases.CaseCommand.Audience;
import io.redress.cases.Offer.Nature;
import io.redress.evidence.EvidenceId;
import io.redress.kernel.Money;
import io.redress.parties.AccountId;
import io.redress.rulebook.ClockName;
import io.redress.rulebook.DefaultOutcome;
import io.redress.rulebook.SecondLook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a case file. Never refused, never changed, only added to. An event carries all that follows from it,
 * due times included, so that replaying it needs neither rulebook nor calendar.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "event")
public sealed interface CaseEvent {

    Stamp stamp();

    default CaseId caseId() {
        return stamp().caseId();
    }

    default Instant at() {
        return stamp().at();
    }

    /**
     * A complaint was filed.
     *
     * @param override why staff filed although {@code unmet} conditions are not met; null: all are met
     * @param flags codes of what was explained before filing and allowed, e.g. a demand above the usual ceiling
     */
    record Filed(
            Stamp stamp,
            Matter matter,
            String description,
            Set<EvidenceId> evidence,
            List<String> unmet,
            @Nullable String override,
            List<String> flags,
            @Nullable String department,
            String channel,
            Deadline screening)
            implements CaseEvent {}

    record Admitted(Stamp stamp, String note, @Nullable String department, Deadline answer) implements CaseEvent {}

    record NotAdmitted(Stamp stamp, String ground, String reason) implements CaseEvent {}

    record MoreAsked(Stamp stamp, String what, Deadline more) implements CaseEvent {}

    record Supplemented(Stamp stamp, String statement, Set<EvidenceId> evidence, Deadline screening)
            implements CaseEvent {}

    /** The seller agreed to the demand as it stands. */
    record DemandAccepted(Stamp stamp, String statement) implements CaseEvent {}

    /** The seller refused the demand; the talks begin. */
    record DemandRefused(Stamp stamp, String reason, Set<EvidenceId> evidence, Deadline negotiation)
            implements CaseEvent {}

    /**
     * Terms were put on the table.
     *
     * @param negotiation the deadline of the talks that it opens; null: it opens none
     */
    record Offered(
            Stamp stamp,
            int no,
            Nature nature,
            List<Remedy> remedies,
            String statement,
            Set<EvidenceId> evidence,
            @Nullable Deadline negotiation)
            implements CaseEvent {}

    record SignedOff(Stamp stamp, int offer) implements CaseEvent {}

    /**
     * Both sides are bound, by signature or because the seller kept silent.
     *
     * @param performance null: there is nothing to perform
     */
    record Settled(
            Stamp stamp,
            int offer,
            Nature nature,
            List<Remedy> remedies,
            @Nullable Deadline performance) implements CaseEvent {}

    record PlatformAsked(Stamp stamp, String reason, Deadline decision) implements CaseEvent {}

    record Said(Stamp stamp, Audience audience, String text) implements CaseEvent {}

    record EvidenceAdded(Stamp stamp, Set<EvidenceId> evidence, String note) implements CaseEvent {}

    record AdjudicatorAssigned(Stamp stamp, AccountId adjudicator) implements CaseEvent {}

    record Consulted(Stamp stamp, AccountId colleague, String question) implements CaseEvent {}

    record HandedOver(Stamp stamp, AccountId to, @Nullable String department, String reason) implements CaseEvent {}

    record AuthorityAsked(Stamp stamp, Money amount, String reason) implements CaseEvent {}

    record AuthorityGranted(Stamp stamp, Money amount, String note) implements CaseEvent {}

    record Extended(Stamp stamp, Deadline decision, Instant appointment, String reason) implements CaseEvent {}

    record ClockStopped(Stamp stamp, Deadline decision, String reason) implements CaseEvent {}

    record ClockRestarted(Stamp stamp, Deadline decision, String reason) implements CaseEvent {}

    record EvidenceRequested(Stamp stamp, Turn from, String what, Deadline evidence, Deadline decision)
            implements CaseEvent {}

    /**
     * A side answered the request for evidence.
     *
     * @param decision the clock of the decision runs again; null: the other side has yet to answer
     */
    record EvidenceGiven(
            Stamp stamp,
            String statement,
            Set<EvidenceId> evidence,
            @Nullable Deadline decision) implements CaseEvent {}

    /** The time for evidence is over; it is decided on what is there. */
    record EvidenceClosed(Stamp stamp, Deadline decision) implements CaseEvent {}

    /**
     * A decision. It replaces an earlier one of the same case altogether, penalties included.
     *
     * @param ruling what became of the first decision; null in the first instance
     * @param penalties what the seller pays for it, as the tariffs of the conduct edition stood
     * @param appeal the window for an appeal; null: this decision is final
     */
    record Adjudicated(
            Stamp stamp,
            Matter matter,
            Instance instance,
            @Nullable AppealRuling ruling,
            Verdict verdict,
            List<Penalty> penalties,
            @Nullable Deadline appeal)
            implements CaseEvent {}

    /**
     * A decision was written that the rulebook wants somebody else to look at first. Nothing follows from it yet.
     *
     * @param no counts the proposals of one case
     * @param causes why it needs a second look
     */
    record DecisionProposed(
            Stamp stamp, int no, Verdict verdict, @Nullable AppealRuling ruling, List<SecondLook.Cause> causes)
            implements CaseEvent {}

    /** Somebody else agreed; the decision itself follows, under the name of whoever proposed it. */
    record DecisionConfirmed(Stamp stamp, int no) implements CaseEvent {}

    /** It was sent back, or taken back by whoever proposed it. */
    record DecisionReturned(Stamp stamp, int no, String reason) implements CaseEvent {}

    record Appealed(Stamp stamp, String grounds, Set<EvidenceId> evidence, Deadline decision) implements CaseEvent {}

    /**
     * Nobody appealed in time.
     *
     * @param performance null: there is nothing to perform
     */
    record BecameFinal(Stamp stamp, @Nullable Deadline performance) implements CaseEvent {}

    /**
     * Something owed was reported as carried out.
     *
     * @param confirmation null: not everything has been carried out yet
     */
    record PerformanceReported(
            Stamp stamp,
            Set<Integer> remedies,
            String statement,
            Set<EvidenceId> evidence,
            @Nullable Deadline confirmation)
            implements CaseEvent {}

    record PerformanceConfirmed(Stamp stamp, String note) implements CaseEvent {}

    record PerformanceDisputed(Stamp stamp, String reason, Set<EvidenceId> evidence, Deadline performance)
            implements CaseEvent {}

    record PerformanceOverdue(Stamp stamp) implements CaseEvent {}

    record Withdrawn(Stamp stamp, String reason) implements CaseEvent {}

    /**
     * The case goes on because a promise was broken.
     *
     * @param next the deadline that runs now; its kind says where the case goes on
     */
    record Reopened(Stamp stamp, String reason, Set<EvidenceId> evidence, Deadline next) implements CaseEvent {}

    /**
     * A party reminded whoever has to move.
     *
     * @param workingDay the working day it counts for
     */
    record Reminded(Stamp stamp, LocalDate workingDay) implements CaseEvent {}

    record Rated(Stamp stamp, int mark, String reason) implements CaseEvent {}

    /**
     * The case ended.
     *
     * @param reopen until when it may be reopened; null: not at all
     */
    record CaseClosed(
            Stamp stamp, Outcome outcome, @Nullable Deadline reopen) implements CaseEvent {}

    record WindowClosed(Stamp stamp) implements CaseEvent {}

    /** A deadline was broken by the platform itself; a supervisor has to see to it by the next one. */
    record Escalated(Stamp stamp, Deadline next) implements CaseEvent {}

    /** A deadline ran out; the events after it say what followed. */
    record TimeRanOut(Stamp stamp, ClockName kind, Instant dueAt, DefaultOutcome outcome) implements CaseEvent {}

    /** The calendar was amended; these are the deadlines of the case now. */
    record DeadlinesRecounted(Stamp stamp, List<Deadline> deadlines) implements CaseEvent {}
}
