package io.redress.cases;

import static io.redress.cases.CaseRequest.numbered;
import static io.redress.cases.CaseRequest.text;

import io.redress.cases.Offer.Nature;
import io.redress.kernel.Money;
import io.redress.parties.AccountId;
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

    record Assignment(@NotNull AccountId adjudicator) implements DeskRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.Assign(adjudicator);
        }
    }

    record Consultation(
            @NotNull AccountId colleague,
            @NotBlank @Size(max = RequestLimits.TEXT) String question) implements DeskRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.Consult(colleague, question);
        }
    }

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

    record AuthorityRequest(
            @NotNull Money amount,
            @NotBlank @Size(max = RequestLimits.TEXT) String reason) implements DeskRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.AskAuthority(amount, reason);
        }
    }

    record AuthorityGrant(
            @NotNull Money amount,
            @Nullable @Size(max = RequestLimits.TEXT) String note) implements DeskRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.GrantAuthority(amount, text(note));
        }
    }

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

    record Pause(
            @NotNull Instant until,
            @NotBlank @Size(max = RequestLimits.TEXT) String reason) implements DeskRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.StopClock(until, reason);
        }
    }

    record Resumption(
            @NotBlank @Size(max = RequestLimits.TEXT) String reason) implements DeskRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.RestartClock(reason);
        }
    }

    record EvidenceRequest(
            @NotNull Turn from,
            @NotBlank @Size(max = RequestLimits.TEXT) String what) implements DeskRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.RequestEvidence(from, what);
        }
    }
}
