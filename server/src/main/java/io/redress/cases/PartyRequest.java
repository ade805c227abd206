package io.redress.cases;

import static io.redress.cases.CaseRequest.numbered;
import static io.redress.cases.CaseRequest.set;
import static io.redress.cases.CaseRequest.text;

import io.redress.cases.CaseCommand.Audience;
import io.redress.evidence.EvidenceId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a party may send while the case is being settled. */
sealed interface PartyRequest extends CaseRequest {
    @Schema(example = """
            {"statement": "The charger is the one from the box.", "evidence": ["0d5b0ae6-8c4e-4b9e-9d43-4a5b4b1f1c11"]}
            """)
    record Supplement(
            @NotBlank @Size(max = RequestLimits.TEXT) String statement,
            @Nullable @Size(max = RequestLimits.LIST) List<@NotNull EvidenceId> evidence)
            implements PartyRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.Supplement(statement, set(evidence));
        }
    }

    @Schema(example = "{\"statement\": \"We take it back and refund.\"}")
    record Agreement(
            @Nullable @Size(max = RequestLimits.TEXT) String statement) implements PartyRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.Agree(text(statement));
        }
    }

    @Schema(example = """
            {"remedies": [{"kind": "compensation", "amount": {"minor": 5000, "currency": "CNY"}}],
             "statement": "A new cable and 50 yuan", "evidence": []}
            """)
    record OfferMade(
            @NotNull @NotEmpty @Size(max = RequestLimits.LIST)
            List<@Valid @NotNull RemedyIn> remedies,

            @Nullable @Size(max = RequestLimits.TEXT) String statement,
            @Nullable @Size(max = RequestLimits.LIST) List<@NotNull EvidenceId> evidence)
            implements PartyRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.MakeOffer(numbered(remedies), text(statement), set(evidence));
        }
    }

    @Schema(example = """
            {"reason": "It was dropped: see the corner.", "evidence": ["0d5b0ae6-8c4e-4b9e-9d43-4a5b4b1f1c11"]}
            """)
    record Refusal(
            @NotBlank @Size(max = RequestLimits.TEXT) String reason,
            @Nullable @Size(max = RequestLimits.LIST) List<@NotNull EvidenceId> evidence)
            implements PartyRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.Refuse(reason, set(evidence));
        }
    }

    @Schema(example = "{\"offer\": 2}")
    record SignOff(@Min(1) int offer) implements PartyRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.SignOff(offer);
        }
    }

    @Schema(example = "{\"reason\": \"We do not agree on the amount.\"}")
    record Intervention(
            @NotBlank @Size(max = RequestLimits.TEXT) String reason) implements PartyRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.AskPlatform(reason);
        }
    }

    @Schema(example = "{\"audience\": \"everybody\", \"text\": \"The parcel is on its way back.\"}")
    record Message(
            @Nullable Audience audience,
            @NotBlank @Size(max = RequestLimits.TEXT) String text) implements PartyRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.Say(audience == null ? Audience.EVERYBODY : audience, text);
        }
    }

    @Schema(example = """
            {"evidence": ["0d5b0ae6-8c4e-4b9e-9d43-4a5b4b1f1c11"], "note": "The charger at 230 V"}
            """)
    record EvidenceBrought(
            @NotNull @NotEmpty @Size(max = RequestLimits.LIST)
            List<@NotNull EvidenceId> evidence,

            @Nullable @Size(max = RequestLimits.TEXT) String note)
            implements PartyRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.AddEvidence(set(evidence), text(note));
        }
    }

    @Schema(example = "{\"reason\": \"The seller sent a new one.\"}")
    record Withdrawal(
            @Nullable @Size(max = RequestLimits.TEXT) String reason) implements PartyRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.Withdraw(text(reason));
        }
    }

    @Schema(example = "{}")
    record Reminder() implements PartyRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.Remind();
        }
    }
}
