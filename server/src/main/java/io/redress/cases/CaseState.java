package io.redress.cases;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.redress.parties.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a case file stands. A state holds exactly what its next move needs, its deadlines first of all. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "state")
public sealed interface CaseState {

    /** Its name. */
    Stage stage();

    /** Everything that will happen by itself if nobody moves. */
    List<Deadline> deadlines();

    record Screening(Deadline due) implements CaseState {
        @Override
        public Stage stage() {
            return Stage.SCREENING;
        }

        @Override
        public List<Deadline> deadlines() {
            return List.of(due);
        }
    }

    record AwaitingSupplement(Deadline due) implements CaseState {
        @Override
        public Stage stage() {
            return Stage.AWAITING_SUPPLEMENT;
        }

        @Override
        public List<Deadline> deadlines() {
            return List.of(due);
        }
    }

    record AwaitingAnswer(Deadline due) implements CaseState {
        @Override
        public Stage stage() {
            return Stage.AWAITING_ANSWER;
        }

        @Override
        public List<Deadline> deadlines() {
            return List.of(due);
        }
    }

    record Negotiating(Deadline due) implements CaseState {
        @Override
        public Stage stage() {
            return Stage.NEGOTIATING;
        }

        @Override
        public List<Deadline> deadlines() {
            return List.of(due);
        }
    }

    /**
     * An adjudicator is deciding.
     *
     * @param adjudicator null until one has been assigned
     * @param proposed what waits to be confirmed by somebody else; null: nothing. It goes with whoever proposed it.
     */
    record Adjudicating(
            Instance instance,
            @Nullable AccountId adjudicator,
            Deadline decision,
            @Nullable ProposedDecision proposed) implements CaseState {

        Adjudicating(Instance instance, @Nullable AccountId adjudicator, Deadline decision) {
            this(instance, adjudicator, decision, null);
        }

        @Override
        public Stage stage() {
            return Stage.ADJUDICATING;
        }

        @Override
        public List<Deadline> deadlines() {
            return List.of(decision);
        }

        Adjudicating by(AccountId assigned) {
            return new Adjudicating(instance, assigned, decision);
        }

        Adjudicating until(Deadline later) {
            return new Adjudicating(instance, adjudicator, later, proposed);
        }

        Adjudicating with(@Nullable ProposedDecision waiting) {
            return new Adjudicating(instance, adjudicator, decision, waiting);
        }
    }

    /**
     * The clock of the decision stands still while the parties bring proof.
     *
     * @param from who still has to answer
     */
    record AwaitingEvidence(Adjudicating under, Turn from, Deadline evidence) implements CaseState {
        @Override
        public Stage stage() {
            return Stage.AWAITING_EVIDENCE;
        }

        @Override
        public List<Deadline> deadlines() {
            return List.of(evidence, under.decision());
        }
    }

    record Decided(Deadline appeal) implements CaseState {
        @Override
        public Stage stage() {
            return Stage.DECIDED;
        }

        @Override
        public List<Deadline> deadlines() {
            return List.of(appeal);
        }
    }

    record Performing(Deadline due) implements CaseState {
        @Override
        public Stage stage() {
            return Stage.PERFORMING;
        }

        @Override
        public List<Deadline> deadlines() {
            return List.of(due);
        }
    }

    record AwaitingConfirmation(Deadline due) implements CaseState {
        @Override
        public Stage stage() {
            return Stage.AWAITING_CONFIRMATION;
        }

        @Override
        public List<Deadline> deadlines() {
            return List.of(due);
        }
    }

    record Overdue(Instant since) implements CaseState {
        @Override
        public Stage stage() {
            return Stage.OVERDUE;
        }

        @Override
        public List<Deadline> deadlines() {
            return List.of();
        }
    }

    /**
     * The case has ended.
     *
     * @param reopen until when it may be reopened; null: no longer
     */
    record Closed(Outcome outcome, @Nullable Deadline reopen) implements CaseState {
        @Override
        public Stage stage() {
            return Stage.CLOSED;
        }

        @Override
        public List<Deadline> deadlines() {
            return reopen == null ? List.of() : List.of(reopen);
        }
    }
}
