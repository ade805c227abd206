package io.redress.cases;

import static io.redress.cases.CaseRequest.text;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What screening (审核) may send. */
sealed interface ScreeningRequest extends CaseRequest {
    record Admission(
            @Nullable @Size(max = RequestLimits.TEXT) String note,
            @Nullable @Size(max = RequestLimits.CODE) String department)
            implements ScreeningRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.Admit(text(note), department);
        }
    }

    record Rejection(
            @NotBlank @Size(max = RequestLimits.CODE) String ground,
            @NotBlank @Size(max = RequestLimits.TEXT) String reason)
            implements ScreeningRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.Reject(ground, reason);
        }
    }

    record Question(
            @NotBlank @Size(max = RequestLimits.TEXT) String what) implements ScreeningRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.AskMore(what);
        }
    }
}
