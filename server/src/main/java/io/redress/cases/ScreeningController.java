package io.redress.cases;

import io.redress.parties.Actor;
import io.redress.platform.IdempotencyKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door: accept, refuse or ask for more. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
@Tag(name = "Cases: screening", description = "The door: accept, refuse or ask for more.")
class ScreeningController {

    private final CaseAnswers answers;

    ScreeningController(CaseAnswers answers) {
        this.answers = answers;
    }

    @PostMapping("/admission")
    @Operation(
            operationId = "admission",
            summary = "Accept the complaint",
            description = "审核通过：the seller is told and its clock starts.")
    ResponseEntity<Receipt> admission(
            @PathVariable CaseId id,
            Actor actor,
            IdempotencyKey key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody ScreeningRequest.Admission body) {
        return answers.take(id, body, actor, key, version);
    }

    @PostMapping("/rejection")
    @Operation(
            operationId = "rejection",
            summary = "Do not accept the complaint",
            description = "不予受理：with a ground of the rulebook and the reason.")
    ResponseEntity<Receipt> rejection(
            @PathVariable CaseId id,
            Actor actor,
            IdempotencyKey key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody ScreeningRequest.Rejection body) {
        return answers.take(id, body, actor, key, version);
    }

    @PostMapping("/question")
    @Operation(
            operationId = "question",
            summary = "Ask the buyer for more",
            description = "要求补充：the case waits for the buyer, with a deadline.")
    ResponseEntity<Receipt> question(
            @PathVariable CaseId id,
            Actor actor,
            IdempotencyKey key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody ScreeningRequest.Question body) {
        return answers.take(id, body, actor, key, version);
    }
}
