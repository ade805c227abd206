package io.redress.cases;

import io.redress.orders.OrderId;
import io.redress.parties.Actor;
import io.redress.platform.Cursor;
import io.redress.platform.IdempotencyKey;
import io.redress.platform.Limit;
import io.redress.platform.Page;
import io.redress.platform.Problem;
import io.redress.rulebook.TypeCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Filing a complaint, and reading cases. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "Cases", description = "File a complaint, list and read cases.")
class CaseController {

    private final Cases cases;
    private final CaseAnswers answers;
    private final FilingChecks checks;

    CaseController(Cases cases, CaseAnswers answers, FilingChecks checks) {
        this.cases = cases;
        this.answers = answers;
        this.checks = checks;
    }

    @PostMapping
    @Operation(
            operationId = "file",
            summary = "File a complaint",
            description =
                    "201 with the receipt of the new case. A second filing about the same order line and type joins"
                            + " the open case: 200 with `joined`. 422 NOT_ELIGIBLE lists every condition, met or not.")
    @ApiResponse(responseCode = "201", description = "A new case")
    @ApiResponse(responseCode = "200", description = "Added to the open case about the same")
    ResponseEntity<Receipt> file(Actor actor, IdempotencyKey key, @Valid @RequestBody FilingIn filing) {
        return answers.file(filing.filing(), filing, actor, key);
    }

    @PostMapping("/check")
    @Operation(
            operationId = "check",
            summary = "Check a complaint before filing",
            description = "Eligibility condition by condition, hints on the description, notes on the demand with their"
                    + " legal basis. Files nothing and forces nothing.")
    FilingCheck check(Actor actor, @Valid @RequestBody FilingIn filing) {
        return checks.check(filing.filing(), actor);
    }

    @GetMapping
    @Operation(
            operationId = "list",
            summary = "List cases within reach",
            description = "A buyer's own, a shop's, a queue's. `sort=due` gives the nearest deadline first.")
    Page<CaseLine> list(
            Actor actor,
            @RequestParam(required = false) @Nullable List<Stage> state,
            @RequestParam(required = false) @Nullable TypeCode type,
            @RequestParam(required = false) @Nullable OrderId order,
            @RequestParam(required = false) @Nullable Turn turn,
            @RequestParam(defaultValue = "anybodys") CaseQuery.Hand hand,
            @RequestParam(defaultValue = "newest") CaseQuery.Sort sort,
            Cursor cursor,
            Limit limit) {
        var query = new CaseQuery(
                state == null ? Set.of() : Set.copyOf(state),
                Optional.ofNullable(type),
                Optional.ofNullable(order),
                Optional.ofNullable(turn),
                hand,
                sort);
        return cases.page(query, actor, cursor, limit);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "view", summary = "One case", description = "With what the reader may do next.")
    ResponseEntity<CaseView> view(@PathVariable CaseId id, Actor actor) {
        return CaseAnswers.show(cases.view(id, actor));
    }

    @GetMapping("/by-number/{number}")
    @Operation(operationId = "byNumber", summary = "One case by its readable number")
    ResponseEntity<CaseView> byNumber(@PathVariable String number, Actor actor) {
        var id = cases.byNumber(number, actor).orElseThrow(Problem::notFound);
        return CaseAnswers.show(cases.view(id, actor));
    }

    @GetMapping("/{id}/timeline")
    @Operation(
            operationId = "timeline",
            summary = "The record of a case",
            description = "Oldest first, as far as the reader's side may see it.")
    Page<TimelineEntry> timeline(@PathVariable CaseId id, Actor actor, Cursor cursor, Limit limit) {
        return cases.timeline(id, actor, cursor, limit);
    }

    @GetMapping("/{id}/versions/{version}")
    @Operation(operationId = "past", summary = "A case as it stood at a version")
    ResponseEntity<CaseView> past(@PathVariable CaseId id, @PathVariable long version, Actor actor) {
        return CaseAnswers.show(cases.past(id, version, actor));
    }

    @GetMapping("/{id}/readings")
    @Operation(
            operationId = "readings",
            summary = "Who of the staff looked at a case",
            description = "For supervisors and regulators; newest first.")
    Page<CaseReading> readings(@PathVariable CaseId id, Actor actor, Cursor cursor, Limit limit) {
        return cases.readings(id, actor, cursor, limit);
    }
}
