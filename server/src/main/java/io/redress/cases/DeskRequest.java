package io.redress.cases;

import static io.redress.cases.CaseRequest.numbered;
import static io.redress.cases.CaseRequest.text;

import io.redress.cases.Offer.Nature;
import io.redress.kernel.Money;
import io.redress.parties.AccountId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the platform's staff may send to move a case along. */
sealed interface DeskRequest extends CaseRequest {
    @Schema(example = """
            {"remedies": [{"kind": "return_refund", "amount": {"minor": 12900, "currency": "CNY"}}],
             "reason": "The defect showed within seven days."}
            """)
    record Proposal(
            @NotNull @NotEmpty @Size(max = RequestLimits.LIST)
            List<@Valid @NotNull RemedyIn> remedies,

            @NotBlank @Size(max = RequestLimits.TEXT) String reason)
            implements DeskRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.Propose(numbered(remedies), reason);
        }
    }

    @Schema(example = """
            {"nature": "misunderstanding", "remedies": [], "text": "The lamp is off while it charges."}
            """)
    record Explanation(
            @NotNull Nature nature,
            @Nullable @Size(max = RequestLimits.LIST) List<@Valid @NotNull RemedyIn> remedies,
            @NotBlank @Size(max = RequestLimits.TEXT) String text)
            implements DeskRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.Explain(nature, numbered(remedies), text);
        }
    }

    @Schema(example = "{\"adjudicator\": \"1b4e28ba-2fa1-41d2-883f-0016d3cca427\"}")
    record Assignment(@NotNull AccountId adjudicator) implements DeskRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.Assign(adjudicator);
        }
    }

    @Schema(example = """
            {"colleague": "1b4e28ba-2fa1-41d2-883f-0016d3cca427", "question": "Is this the usual wear?"}
            """)
    record Consultation(
            @NotNull AccountId colleague,
            @NotBlank @Size(max = RequestLimits.TEXT) String question) implements DeskRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.Consult(colleague, question);
        }
    }

    @Schema(example = """
            {"to": "1b4e28ba-2fa1-41d2-883f-0016d3cca427", "department": "logistics", "reason": "The parcel is the matter."}
            """)
    record HandOver(
            @NotNull AccountId to,
            @Nullable @Size(max = RequestLimits.CODE) String department,
            @NotBlank @Size(max = RequestLimits.TEXT) String reason)
            implements DeskRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.HandOver(to, department, reason);
        }
    }

    @Schema(example = """
            {"amount": {"minor": 800000, "currency": "CNY"}, "reason": "Three times the price"}
            """)
    record AuthorityRequest(
            @NotNull Money amount,
            @NotBlank @Size(max = RequestLimits.TEXT) String reason) implements DeskRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.AskAuthority(amount, reason);
        }
    }

    @Schema(example = "{\"amount\": {\"minor\": 800000, \"currency\": \"CNY\"}, \"note\": \"Agreed\"}")
    record AuthorityGrant(
            @NotNull Money amount,
            @Nullable @Size(max = RequestLimits.TEXT) String note) implements DeskRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.GrantAuthority(amount, text(note));
        }
    }

    @Schema(example = """
            {"decideBy": "2026-12-04T10:00:00Z", "appointment": "2026-12-01T02:00:00Z",
             "reason": "The test report comes on Monday."}
            """)
    record Extension(
            @NotNull Instant decideBy,
            @NotNull Instant appointment,
            @NotBlank @Size(max = RequestLimits.TEXT) String reason)
            implements DeskRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.Extend(decideBy, appointment, reason);
        }
    }

    @Schema(example = "{\"until\": \"2026-12-01T02:00:00Z\", \"reason\": \"Waiting for the test report\"}")
    record Pause(
            @NotNull Instant until,
            @NotBlank @Size(max = RequestLimits.TEXT) String reason) implements DeskRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.StopClock(until, reason);
        }
    }

    @Schema(example = "{\"reason\": \"The report is here.\"}")
    record Resumption(
            @NotBlank @Size(max = RequestLimits.TEXT) String reason) implements DeskRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.RestartClock(reason);
        }
    }

    @Schema(example = "{\"from\": \"buyer\", \"what\": \"A film of the charger at work\"}")
    record EvidenceRequest(
            @NotNull Turn from,
            @NotBlank @Size(max = RequestLimits.TEXT) String what) implements DeskRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.RequestEvidence(from, what);
        }
    }
}
