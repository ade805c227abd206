package io.redress.platform;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sandbox clock over HTTP. It exists only where {@code redress.clock=adjustable}. */
@RestController
@RequestMapping("/api/v1/sandbox/clock")
@ConditionalOnProperty(name = "redress.clock", havingValue = "adjustable")
@Tag(name = "Sandbox")
class SandboxController {

    private final SandboxClock clock;

    SandboxController(SandboxClock clock) {
        this.clock = clock;
    }

    @Schema(example = "{\"advance\": \"PT48H\"}")
    record Move(@Nullable Duration advance, @Nullable Instant to) {}

    record Now(Instant now) {}

    @GetMapping
    @Operation(summary = "What time it is in this sandbox")
    Now now() {
        return new Now(clock.now());
    }

    @PostMapping
    @Operation(summary = "Put the clock forward; deadlines that fall due have fired when the answer comes")
    Now move(@RequestBody Move move) {
        if (move.advance() != null && move.to() == null) {
            return new Now(clock.advance(move.advance()));
        }
        if (move.to() != null && move.advance() == null) {
            return new Now(clock.moveTo(move.to()));
        }
        throw Problem.notValid().field("advance", "CLOCK_MOVE_ONE_OF");
    }
}
