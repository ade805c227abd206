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

/** What the platform's staff do to move a case along. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
@Tag(name = "Cases: desk", description = "What the platform's staff do to move a case along.")
class DeskController {

    private final CaseAnswers answers;

    DeskController(CaseAnswers answers) {
        this.answers = answers;
    }

    @PostMapping("/proposal")
    @Operation(
            operationId = "proposal",
            summary = "Propose terms",
            description = "平台建议方案：stands beside the parties' own.")
    ResponseEntity<Receipt> proposal(
            @PathVariable CaseId id,
            Actor actor,
            IdempotencyKey key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody DeskRequest.Proposal body) {
        return answers.take(id, body, actor, key, version);
    }

    @PostMapping("/explanation")
    @Operation(
            operationId = "explanation",
            summary = "Settle by explanation or good will",
            description = "误解说明或善意方案：no fault is found.")
    ResponseEntity<Receipt> explanation(
            @PathVariable CaseId id,
            Actor actor,
            IdempotencyKey key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody DeskRequest.Explanation body) {
        return answers.take(id, body, actor, key, version);
    }

    @PostMapping("/assignment")
    @Operation(
            operationId = "assignment",
            summary = "Assign an adjudicator",
            description = "指派裁决人：without a tie to either party.")
    ResponseEntity<Receipt> assignment(
            @PathVariable CaseId id,
            Actor actor,
            IdempotencyKey key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody DeskRequest.Assignment body) {
        return answers.take(id, body, actor, key, version);
    }

    @PostMapping("/consultation")
    @Operation(operationId = "consultation", summary = "Ask a colleague", description = "会商：asking is not passing on.")
    ResponseEntity<Receipt> consultation(
            @PathVariable CaseId id,
            Actor actor,
            IdempotencyKey key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody DeskRequest.Consultation body) {
        return answers.take(id, body, actor, key, version);
    }

    @PostMapping("/hand-over")
    @Operation(
            operationId = "handOver",
            summary = "Hand the case over",
            description = "移交：with the reason; visible and limited.")
    ResponseEntity<Receipt> handOver(
            @PathVariable CaseId id,
            Actor actor,
            IdempotencyKey key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody DeskRequest.HandOver body) {
        return answers.take(id, body, actor, key, version);
    }

    @PostMapping("/authority-request")
    @Operation(
            operationId = "authorityRequest",
            summary = "Ask for more authority",
            description = "申请授权：upward, with an amount.")
    ResponseEntity<Receipt> authorityRequest(
            @PathVariable CaseId id,
            Actor actor,
            IdempotencyKey key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody DeskRequest.AuthorityRequest body) {
        return answers.take(id, body, actor, key, version);
    }

    @PostMapping("/authority-grant")
    @Operation(operationId = "authorityGrant", summary = "Grant authority", description = "授权。")
    ResponseEntity<Receipt> authorityGrant(
            @PathVariable CaseId id,
            Actor actor,
            IdempotencyKey key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody DeskRequest.AuthorityGrant body) {
        return answers.take(id, body, actor, key, version);
    }

    @PostMapping("/extension")
    @Operation(
            operationId = "extension",
            summary = "Extend the time to decide",
            description = "延期：with the reason, an exact new time and an appointment.")
    ResponseEntity<Receipt> extension(
            @PathVariable CaseId id,
            Actor actor,
            IdempotencyKey key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody DeskRequest.Extension body) {
        return answers.take(id, body, actor, key, version);
    }

    @PostMapping("/pause")
    @Operation(operationId = "pause", summary = "Stop the clock", description = "暂停计时：until an exact time.")
    ResponseEntity<Receipt> pause(
            @PathVariable CaseId id,
            Actor actor,
            IdempotencyKey key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody DeskRequest.Pause body) {
        return answers.take(id, body, actor, key, version);
    }

    @PostMapping("/resumption")
    @Operation(operationId = "resumption", summary = "Let the clock run again", description = "恢复计时。")
    ResponseEntity<Receipt> resumption(
            @PathVariable CaseId id,
            Actor actor,
            IdempotencyKey key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody DeskRequest.Resumption body) {
        return answers.take(id, body, actor, key, version);
    }

    @PostMapping("/evidence-request")
    @Operation(
            operationId = "evidenceRequest",
            summary = "Ask the parties for evidence",
            description = "要求举证：the clock of the decision stands still meanwhile.")
    ResponseEntity<Receipt> evidenceRequest(
            @PathVariable CaseId id,
            Actor actor,
            IdempotencyKey key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody DeskRequest.EvidenceRequest body) {
        return answers.take(id, body, actor, key, version);
    }
}
