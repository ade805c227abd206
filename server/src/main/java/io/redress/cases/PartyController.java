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

/** What buyer and seller do to settle a case between them. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
@Tag(name = "Cases: parties", description = "What buyer and seller do to settle a case between them.")
class PartyController {

    private final CaseAnswers answers;

    PartyController(CaseAnswers answers) {
        this.answers = answers;
    }

    @PostMapping("/supplement")
    @Operation(
            operationId = "supplement",
            summary = "Supply what was asked for",
            description = "补充材料：answers a question of screening or a request for evidence.")
    ResponseEntity<Receipt> supplement(
            @PathVariable CaseId id,
            Actor actor,
            IdempotencyKey key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody PartyRequest.Supplement body) {
        return answers.take(id, body, actor, key, version);
    }

    @PostMapping("/agreement")
    @Operation(
            operationId = "agreement",
            summary = "Agree to the demand",
            description = "同意诉求：binds the seller to what the buyer demands.")
    ResponseEntity<Receipt> agreement(
            @PathVariable CaseId id,
            Actor actor,
            IdempotencyKey key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody PartyRequest.Agreement body) {
        return answers.take(id, body, actor, key, version);
    }

    @PostMapping("/offer")
    @Operation(
            operationId = "offer",
            summary = "Make an offer",
            description = "提出方案：replaces the maker's earlier offer; its maker has signed it.")
    ResponseEntity<Receipt> offer(
            @PathVariable CaseId id,
            Actor actor,
            IdempotencyKey key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody PartyRequest.OfferMade body) {
        return answers.take(id, body, actor, key, version);
    }

    @PostMapping("/refusal")
    @Operation(
            operationId = "refusal",
            summary = "Refuse the demand",
            description = "拒绝诉求：with the reason and counter-evidence.")
    ResponseEntity<Receipt> refusal(
            @PathVariable CaseId id,
            Actor actor,
            IdempotencyKey key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody PartyRequest.Refusal body) {
        return answers.take(id, body, actor, key, version);
    }

    @PostMapping("/sign-off")
    @Operation(
            operationId = "signOff",
            summary = "Sign an offer",
            description = "签字确认：signed by both sides it binds both.")
    ResponseEntity<Receipt> signOff(
            @PathVariable CaseId id,
            Actor actor,
            IdempotencyKey key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody PartyRequest.SignOff body) {
        return answers.take(id, body, actor, key, version);
    }

    @PostMapping("/intervention")
    @Operation(
            operationId = "intervention",
            summary = "Ask the platform to decide",
            description = "申请平台介入：an adjudicator decides within four working days.")
    ResponseEntity<Receipt> intervention(
            @PathVariable CaseId id,
            Actor actor,
            IdempotencyKey key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody PartyRequest.Intervention body) {
        return answers.take(id, body, actor, key, version);
    }

    @PostMapping("/message")
    @Operation(
            operationId = "message",
            summary = "Say something in the case",
            description = "留言：to everybody, or among staff.")
    ResponseEntity<Receipt> message(
            @PathVariable CaseId id,
            Actor actor,
            IdempotencyKey key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody PartyRequest.Message body) {
        return answers.take(id, body, actor, key, version);
    }

    @PostMapping("/evidence")
    @Operation(operationId = "evidence", summary = "Add evidence", description = "举证：files uploaded before.")
    ResponseEntity<Receipt> evidence(
            @PathVariable CaseId id,
            Actor actor,
            IdempotencyKey key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody PartyRequest.EvidenceBrought body) {
        return answers.take(id, body, actor, key, version);
    }

    @PostMapping("/withdrawal")
    @Operation(operationId = "withdrawal", summary = "Withdraw the complaint", description = "撤销投诉。")
    ResponseEntity<Receipt> withdrawal(
            @PathVariable CaseId id,
            Actor actor,
            IdempotencyKey key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody PartyRequest.Withdrawal body) {
        return answers.take(id, body, actor, key, version);
    }

    @PostMapping("/reminder")
    @Operation(
            operationId = "reminder",
            summary = "Urge whoever has to move",
            description = "催办：limited per working day.")
    ResponseEntity<Receipt> reminder(
            @PathVariable CaseId id,
            Actor actor,
            IdempotencyKey key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody PartyRequest.Reminder body) {
        return answers.take(id, body, actor, key, version);
    }
}
