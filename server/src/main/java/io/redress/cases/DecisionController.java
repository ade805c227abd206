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

/** Deciding, appealing and seeing a decision carried out. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
@Tag(name = "Cases: decision", description = "Deciding, appealing and seeing a decision carried out.")
class DecisionController {

    private final CaseAnswers answers;

    DecisionController(CaseAnswers answers) {
        this.answers = answers;
    }

    @PostMapping("/decision")
    @Operation(
            operationId = "decision",
            summary = "Decide the case",
            description = "裁决：facts, clauses, remedies, penalties and the reasons for each side. Where the rulebook"
                    + " wants a second pair of eyes, it is proposed and waits for `decision-confirmation`.")
    ResponseEntity<Receipt> decision(
            @PathVariable CaseId id,
            Actor actor,
            IdempotencyKey key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody DecisionRequest.Decision body) {
        return answers.take(id, body, actor, key, version);
    }

    @PostMapping("/decision-confirmation")
    @Operation(
            operationId = "decisionConfirmation",
            summary = "Confirm a decision that somebody else proposes",
            description = "复核确认：where the rulebook wants a second pair of eyes; only now the decision is issued.")
    ResponseEntity<Receipt> decisionConfirmation(
            @PathVariable CaseId id,
            Actor actor,
            IdempotencyKey key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody DecisionRequest.DecisionConfirmation body) {
        return answers.take(id, body, actor, key, version);
    }

    @PostMapping("/decision-return")
    @Operation(
            operationId = "decisionReturn",
            summary = "Send a proposed decision back",
            description = "复核退回：with the reason; whoever proposed it may take it back.")
    ResponseEntity<Receipt> decisionReturn(
            @PathVariable CaseId id,
            Actor actor,
            IdempotencyKey key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody DecisionRequest.DecisionReturn body) {
        return answers.take(id, body, actor, key, version);
    }

    @PostMapping("/appeal")
    @Operation(
            operationId = "appeal",
            summary = "Appeal against the decision",
            description = "申诉：once, within the window; another adjudicator decides.")
    ResponseEntity<Receipt> appeal(
            @PathVariable CaseId id,
            Actor actor,
            IdempotencyKey key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody DecisionRequest.Appeal body) {
        return answers.take(id, body, actor, key, version);
    }

    @PostMapping("/performance")
    @Operation(
            operationId = "performance",
            summary = "Report what has been carried out",
            description = "履行：by the numbers of the remedies.")
    ResponseEntity<Receipt> performance(
            @PathVariable CaseId id,
            Actor actor,
            IdempotencyKey key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody DecisionRequest.Performance body) {
        return answers.take(id, body, actor, key, version);
    }

    @PostMapping("/performance-confirmation")
    @Operation(operationId = "performanceConfirmation", summary = "Confirm the performance", description = "确认履行。")
    ResponseEntity<Receipt> performanceConfirmation(
            @PathVariable CaseId id,
            Actor actor,
            IdempotencyKey key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody DecisionRequest.PerformanceConfirmation body) {
        return answers.take(id, body, actor, key, version);
    }

    @PostMapping("/performance-dispute")
    @Operation(operationId = "performanceDispute", summary = "Dispute the performance", description = "对履行提出异议。")
    ResponseEntity<Receipt> performanceDispute(
            @PathVariable CaseId id,
            Actor actor,
            IdempotencyKey key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody DecisionRequest.PerformanceDispute body) {
        return answers.take(id, body, actor, key, version);
    }

    @PostMapping("/reopening")
    @Operation(
            operationId = "reopening",
            summary = "Reopen a closed case",
            description = "重新打开：when a promise was broken.")
    ResponseEntity<Receipt> reopening(
            @PathVariable CaseId id,
            Actor actor,
            IdempotencyKey key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody DecisionRequest.Reopening body) {
        return answers.take(id, body, actor, key, version);
    }

    @PostMapping("/rating")
    @Operation(
            operationId = "rating",
            summary = "Rate how the case was handled",
            description = "满意度评价：a bad mark needs a reason.")
    ResponseEntity<Receipt> rating(
            @PathVariable CaseId id,
            Actor actor,
            IdempotencyKey key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody DecisionRequest.Rating body) {
        return answers.take(id, body, actor, key, version);
    }
}
