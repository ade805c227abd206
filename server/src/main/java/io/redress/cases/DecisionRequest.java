package io.redress.cases;

import static io.redress.cases.CaseRequest.set;
import static io.redress.cases.CaseRequest.text;

import io.redress.evidence.EvidenceId;
import io.swagger.v3.oas.annotations.media.Schema;
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
    @Schema(example = """
            {"verdict": {"outcome": "upheld", "fault": "seller",
             "facts": [{"element": "defect", "finding": "established", "bySeller": "silent",
                        "relied": ["0d5b0ae6-8c4e-4b9e-9d43-4a5b4b1f1c11"]}],
             "grounds": [{"clause": "law.consumer.24", "standing": "broken"}],
             "remedies": [{"kind": "return_refund", "amount": {"minor": 12900, "currency": "CNY"}}],
             "tariffs": ["mismatch.minor"],
             "toBuyer": "The charger broke within seven days.", "toSeller": "No proof of misuse was given."}}
            """)
    record Decision(
            @NotNull @Valid VerdictIn verdict, @Nullable AppealRuling ruling) implements DecisionRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.Adjudicate(verdict.verdict(), ruling);
        }
    }

    @Schema(example = "{\"proposed\": 1}")
    record DecisionConfirmation(@Min(1) int proposed) implements DecisionRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.ConfirmDecision(proposed);
        }
    }

    @Schema(example = "{\"proposed\": 1, \"reason\": \"The call list does not name the shop.\"}")
    record DecisionReturn(
            @Min(1) int proposed,
            @NotBlank @Size(max = RequestLimits.TEXT) String reason) implements DecisionRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.ReturnDecision(proposed, reason);
        }
    }

    @Schema(example = """
            {"grounds": "The test report was not looked at.", "evidence": ["0d5b0ae6-8c4e-4b9e-9d43-4a5b4b1f1c11"]}
            """)
    record Appeal(
            @NotBlank @Size(max = RequestLimits.TEXT) String grounds,
            @Nullable @Size(max = RequestLimits.LIST) List<@NotNull EvidenceId> evidence)
            implements DecisionRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.Appeal(grounds, set(evidence));
        }
    }

    @Schema(example = "{\"remedies\": [1], \"statement\": \"Refunded today\", \"evidence\": []}")
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

    @Schema(example = "{\"note\": \"The money is here.\"}")
    record PerformanceConfirmation(
            @Nullable @Size(max = RequestLimits.TEXT) String note) implements DecisionRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.ConfirmPerformance(text(note));
        }
    }

    @Schema(example = """
            {"reason": "Only half has come.", "evidence": ["0d5b0ae6-8c4e-4b9e-9d43-4a5b4b1f1c11"]}
            """)
    record PerformanceDispute(
            @NotBlank @Size(max = RequestLimits.TEXT) String reason,
            @Nullable @Size(max = RequestLimits.LIST) List<@NotNull EvidenceId> evidence)
            implements DecisionRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.DisputePerformance(reason, set(evidence));
        }
    }

    @Schema(example = "{\"reason\": \"The promised part never came.\", \"evidence\": []}")
    record Reopening(
            @NotBlank @Size(max = RequestLimits.TEXT) String reason,
            @Nullable @Size(max = RequestLimits.LIST) List<@NotNull EvidenceId> evidence)
            implements DecisionRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.Reopen(reason, set(evidence));
        }
    }

    @Schema(example = "{\"mark\": 5}")
    record Rating(
            @Min(1) @Max(5) int mark,
            @Nullable @Size(max = RequestLimits.TEXT) String reason) implements DecisionRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.Rate(mark, text(reason));
        }
    }
}
