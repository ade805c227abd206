package io.redress.cases;

import static io.redress.cases.CaseRequest.text;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What screening (审核) may send. */
sealed interface ScreeningRequest extends CaseRequest {
    @Schema(example = "{\"note\": \"Complete\"}")
    record Admission(
            @Nullable @Size(max = RequestLimits.TEXT) String note,
            @Nullable @Size(max = RequestLimits.CODE) String department)
            implements ScreeningRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.Admit(text(note), department);
        }
    }

    @Schema(example = "{\"ground\": \"already_handled\", \"reason\": \"A court has ruled on this order.\"}")
    record Rejection(
            @NotBlank @Size(max = RequestLimits.CODE) String ground,
            @NotBlank @Size(max = RequestLimits.TEXT) String reason)
            implements ScreeningRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.Reject(ground, reason);
        }
    }

    @Schema(example = "{\"what\": \"A photo of the label, please.\"}")
    record Question(
            @NotBlank @Size(max = RequestLimits.TEXT) String what) implements ScreeningRequest {
        @Override
        public CaseCommand command() {
            return new CaseCommand.AskMore(what);
        }
    }
}
