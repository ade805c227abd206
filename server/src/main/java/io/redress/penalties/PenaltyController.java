package io.redress.penalties;

import io.redress.kernel.Decision.Refused;
import io.redress.parties.Actor;
import io.redress.parties.OpenToAll;
import io.redress.parties.ShopId;
import io.redress.parties.Verb;
import io.redress.penalties.PenaltyCommand.RecordExam;
import io.redress.penalties.PenaltyCommand.Release;
import io.redress.platform.Cursor;
import io.redress.platform.IdempotencyKey;
import io.redress.platform.Limit;
import io.redress.platform.Once;
import io.redress.platform.Page;
import io.redress.platform.Problem;
import io.redress.rulebook.Category;
import io.redress.rulebook.Rulebooks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Penalties of a shop. */
@RestController
@RequestMapping("/api/v1/shops/{shop}/penalties")
@Tag(name = "Penalties", description = "Points, measures and their end, by shop.")
class PenaltyController {

    /** A paragraph; the case has the long version. */
    private static final int LONGEST_NOTE = 1_000;

    /** More violations than one decision ever finds. */
    private static final int MOST_TARIFFS = 20;

    private final Penalties penalties;
    private final Rulebooks rulebooks;
    private final Once once;

    PenaltyController(Penalties penalties, Rulebooks rulebooks, Once once) {
        this.penalties = penalties;
        this.rulebooks = rulebooks;
        this.once = once;
    }

    @Schema(example = "{\"category\": \"ordinary\"}")
    record ExamIn(@NotNull Category category) {}

    @Schema(example = "{\"category\": \"ordinary\", \"correction\": \"Calls stopped; staff were trained.\"}")
    record ReleaseIn(
            @NotNull Category category,
            @NotBlank @Size(max = LONGEST_NOTE) String correction) {}

    @GetMapping
    @OpenToAll("Points and running measures of a shop are published (G5); nothing here names a buyer or a case.")
    @Operation(summary = "Points in force, next nodes and running measures")
    PenaltyView standing(@PathVariable ShopId shop, Locale reader) {
        var standing = penalties.standing(shop);
        return PenaltyView.of(standing, rulebooks.at(standing.at()).penalties(), reader);
    }

    @GetMapping("/history")
    @Operation(summary = "Every violation ever booked, latest first")
    Page<DeductionView> history(Actor actor, @PathVariable ShopId shop, Cursor cursor, Limit limit, Locale reader) {
        return penalties
                .history(actor, shop, cursor, limit)
                .map(deduction -> DeductionView.of(deduction, rulebooks.edition(deduction.edition()), reader));
    }

    @GetMapping("/preview")
    @Operation(
            summary = "What a decision with these tariffs would do",
            description =
                    "Give the case, so that what an earlier decision of it booked is taken back in the reckoning.")
    PenaltyPreview preview(
            Actor actor,
            @PathVariable ShopId shop,
            @RequestParam(name = "tariff") @Size(max = MOST_TARIFFS) List<String> tariffs,
            @RequestParam(name = "case") @Nullable UUID caseId,
            @RequestParam @Nullable String edition) {
        penalties.require(actor, Verb.VIEW, shop);
        return penalties.preview(shop, caseId, edition, tariffs);
    }

    @PostMapping("/exam")
    @Operation(summary = "Record that the shop passed the rule exam for its running node")
    PenaltyView exam(
            Actor actor, @PathVariable ShopId shop, IdempotencyKey key, @Valid @RequestBody ExamIn in, Locale reader) {
        return once.once(actor.id().value(), key, in, PenaltyView.class, () -> {
            accept(actor, shop, new RecordExam(in.category(), actor.id()));
            return standing(shop, reader);
        });
    }

    @PostMapping("/release")
    @Operation(summary = "Release a node whose period is over and whose exam is passed")
    PenaltyView release(
            Actor actor,
            @PathVariable ShopId shop,
            IdempotencyKey key,
            @Valid @RequestBody ReleaseIn in,
            Locale reader) {
        return once.once(actor.id().value(), key, in, PenaltyView.class, () -> {
            accept(actor, shop, new Release(in.category(), in.correction(), actor.id()));
            return standing(shop, reader);
        });
    }

    private void accept(Actor actor, ShopId shop, PenaltyCommand command) {
        if (penalties.handle(actor, shop, command) instanceof Refused<PenaltyEvent>(var reason, var facts)) {
            throw Problem.of(HttpStatus.CONFLICT, reason, facts);
        }
    }
}
