package io.redress.cases;

import static io.redress.cases.CaseRequest.numbered;
import static io.redress.cases.CaseRequest.set;
import static io.redress.cases.CaseRequest.text;

import io.redress.cases.CaseCommand.Audience;
import io.redress.evidence.EvidenceId;
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
    record Supplement(
            @NotBlank @Size(max = RequestLimits.TEXT) String statement,
            @Nullable @Size(max = RequestLimits.LIST) List<@NotNull EvidenceId> evidence)
            implements PartyRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.Supplement(statement, set(evidence));
        }
    }

    record Agreement(
            @Nullable @Size(max = RequestLimits.TEXT) String statement) implements PartyRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.Agree(text(statement));
        }
    }

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

    record Refusal(
            @NotBlank @Size(max = RequestLimits.TEXT) String reason,
            @Nullable @Size(max = RequestLimits.LIST) List<@NotNull EvidenceId> evidence)
            implements PartyRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.Refuse(reason, set(evidence));
        }
    }

    record SignOff(@Min(1) int offer) implements PartyRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.SignOff(offer);
        }
    }

    record Intervention(
            @NotBlank @Size(max = RequestLimits.TEXT) String reason) implements PartyRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.AskPlatform(reason);
        }
    }

    record Message(
            @Nullable Audience audience,
            @NotBlank @Size(max = RequestLimits.TEXT) String text) implements PartyRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.Say(audience == null ? Audience.EVERYBODY : audience, text);
        }
    }

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

    record Withdrawal(
            @Nullable @Size(max = RequestLimits.TEXT) String reason) implements PartyRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.Withdraw(text(reason));
        }
    }

    record Reminder() implements PartyRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.Remind();
        }
    }
}
