package io.redress.cases;

import static io.redress.cases.CaseRequest.set;
import static io.redress.cases.CaseRequest.text;

import io.redress.evidence.EvidenceId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is sent to decide, to appeal and to see a decision carried out. */
sealed interface DecisionRequest extends CaseRequest {
    record Decision(
            @NotNull @Valid VerdictIn verdict, @Nullable AppealRuling ruling) implements DecisionRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.Adjudicate(verdict.verdict(), ruling);
        }
    }

    record Appeal(
            @NotBlank @Size(max = RequestLimits.TEXT) String grounds,
            @Nullable @Size(max = RequestLimits.LIST) List<@NotNull EvidenceId> evidence)
            implements DecisionRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.Appeal(grounds, set(evidence));
        }
    }

    record Performance(
            @NotNull @NotEmpty @Size(max = RequestLimits.LIST)
            List<@NotNull Integer> remedies,

            @Nullable @Size(max = RequestLimits.TEXT) String statement,
            @Nullable @Size(max = RequestLimits.LIST) List<@NotNull EvidenceId> evidence)
            implements DecisionRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.ReportPerformance(Set.copyOf(remedies), text(statement), set(evidence));
        }
    }

    record PerformanceConfirmation(
            @Nullable @Size(max = RequestLimits.TEXT) String note) implements DecisionRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.ConfirmPerformance(text(note));
        }
    }

    record PerformanceDispute(
            @NotBlank @Size(max = RequestLimits.TEXT) String reason,
            @Nullable @Size(max = RequestLimits.LIST) List<@NotNull EvidenceId> evidence)
            implements DecisionRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.DisputePerformance(reason, set(evidence));
        }
    }

    record Reopening(
            @NotBlank @Size(max = RequestLimits.TEXT) String reason,
            @Nullable @Size(max = RequestLimits.LIST) List<@NotNull EvidenceId> evidence)
            implements DecisionRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.Reopen(reason, set(evidence));
        }
    }

    record Rating(
            @Min(1) @Max(5) int mark,
            @Nullable @Size(max = RequestLimits.TEXT) String reason) implements DecisionRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.Rate(mark, text(reason));
        }
    }
}
