package io.redress.cases;

import io.redress.cases.Offer.Nature;
import io.redress.evidence.EvidenceId;
import io.redress.kernel.Money;
import io.redress.parties.AccountId;
import io.redress.rulebook.ClockName;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody asks of a case file. May be refused. Texts are as typed; their length has been checked before. */
public sealed interface CaseCommand {

    /**
     * Accept the filing.
     *
     * @param department queue that fits the cause; null: leave it as it is
     */
    record Admit(String note, @Nullable String department) implements CaseCommand {}

    /**
     * Do not accept the filing.
     *
     * @param ground code of the ground, e.g. {@code no_jurisdiction}
     */
    record Reject(String ground, String reason) implements CaseCommand {}

    record AskMore(String what) implements CaseCommand {}

    record Supplement(String statement, Set<EvidenceId> evidence) implements CaseCommand {}

    record Agree(String statement) implements CaseCommand {}

    record MakeOffer(List<Remedy> remedies, String statement, Set<EvidenceId> evidence) implements CaseCommand {}

    record Refuse(String reason, Set<EvidenceId> evidence) implements CaseCommand {}

    record SignOff(int offer) implements CaseCommand {}

    record AskPlatform(String reason) implements CaseCommand {}

    record Say(Audience audience, String text) implements CaseCommand {}

    record AddEvidence(Set<EvidenceId> evidence, String note) implements CaseCommand {}

    record Propose(List<Remedy> remedies, String reason) implements CaseCommand {}

    /**
     * Explain, demonstrate or answer, perhaps with a friendly gesture.
     *
     * @param nature good will or misunderstanding
     */
    record Explain(Nature nature, List<Remedy> remedies, String text) implements CaseCommand {}

    record Assign(AccountId adjudicator) implements CaseCommand {}

    record Consult(AccountId colleague, String question) implements CaseCommand {}

    /**
     * Pass the case to a colleague.
     *
     * @param department null: the same
     */
    record HandOver(AccountId to, @Nullable String department, String reason) implements CaseCommand {}

    record AskAuthority(Money amount, String reason) implements CaseCommand {}

    record GrantAuthority(Money amount, String note) implements CaseCommand {}

    /**
     * Take longer than promised.
     *
     * @param decideBy the exact new time
     * @param appointment when the platform itself gets in touch with the parties, at the latest then
     */
    record Extend(Instant decideBy, Instant appointment, String reason) implements CaseCommand {}

    record StopClock(Instant until, String reason) implements CaseCommand {}

    record RestartClock(String reason) implements CaseCommand {}

    record RequestEvidence(Turn from, String what) implements CaseCommand {}

    /**
     * Decide.
     *
     * @param ruling on appeal: what becomes of the first decision; null in the first instance
     */
    record Adjudicate(Verdict verdict, @Nullable AppealRuling ruling) implements CaseCommand {}

    /**
     * Issue what somebody else proposes to decide.
     *
     * @param proposed its number, as it was read
     */
    record ConfirmDecision(int proposed) implements CaseCommand {}

    /** Send back what is proposed, or take back one's own. */
    record ReturnDecision(int proposed, String reason) implements CaseCommand {}

    record Appeal(String grounds, Set<EvidenceId> evidence) implements CaseCommand {}

    /**
     * Say that something owed has been carried out.
     *
     * @param remedies numbers of the remedies carried out
     */
    record ReportPerformance(Set<Integer> remedies, String statement, Set<EvidenceId> evidence)
            implements CaseCommand {}

    record ConfirmPerformance(String note) implements CaseCommand {}

    record DisputePerformance(String reason, Set<EvidenceId> evidence) implements CaseCommand {}

    record Withdraw(String reason) implements CaseCommand {}

    record Reopen(String reason, Set<EvidenceId> evidence) implements CaseCommand {}

    record Remind() implements CaseCommand {}

    /**
     * Say how satisfied one is.
     *
     * @param mark from 1 to 5
     */
    record Rate(int mark, String reason) implements CaseCommand {}

    record Expire(ClockName kind, Instant dueAt) implements CaseCommand {}

    record Recount() implements CaseCommand {}

    /** Who reads a message. */
    enum Audience {
        EVERYBODY,
        /** A note among staff of the platform. */
        STAFF
    }

    /** The action this command asks for. */
    default Action action() {
        return switch (this) {
            case Admit _ -> Action.ADMISSION;
            case Reject _ -> Action.REJECTION;
            case AskMore _ -> Action.QUESTION;
            case Supplement _ -> Action.SUPPLEMENT;
            case Agree _ -> Action.AGREEMENT;
            case MakeOffer _ -> Action.OFFER;
            case Refuse _ -> Action.REFUSAL;
            case SignOff _ -> Action.SIGN_OFF;
            case AskPlatform _ -> Action.INTERVENTION;
            case Say _ -> Action.MESSAGE;
            case AddEvidence _ -> Action.EVIDENCE;
            case Propose _ -> Action.PROPOSAL;
            case Explain _ -> Action.EXPLANATION;
            case Assign _ -> Action.ASSIGNMENT;
            case Consult _ -> Action.CONSULTATION;
            case HandOver _ -> Action.HAND_OVER;
            case AskAuthority _ -> Action.AUTHORITY_REQUEST;
            case GrantAuthority _ -> Action.AUTHORITY_GRANT;
            case Extend _ -> Action.EXTENSION;
            case StopClock _ -> Action.PAUSE;
            case RestartClock _ -> Action.RESUMPTION;
            case RequestEvidence _ -> Action.EVIDENCE_REQUEST;
            case Adjudicate _ -> Action.DECISION;
            case ConfirmDecision _ -> Action.DECISION_CONFIRMATION;
            case ReturnDecision _ -> Action.DECISION_RETURN;
            case Appeal _ -> Action.APPEAL;
            case ReportPerformance _ -> Action.PERFORMANCE;
            case ConfirmPerformance _ -> Action.PERFORMANCE_CONFIRMATION;
            case DisputePerformance _ -> Action.PERFORMANCE_DISPUTE;
            case Withdraw _ -> Action.WITHDRAWAL;
            case Reopen _ -> Action.REOPENING;
            case Remind _ -> Action.REMINDER;
            case Rate _ -> Action.RATING;
            case Expire _ -> Action.EXPIRY;
            case Recount _ -> Action.RECOUNT;
        };
    }
}
