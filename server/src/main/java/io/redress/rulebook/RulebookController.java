package io.redress.rulebook;

import io.redress.parties.Actor;
import io.redress.parties.Guarded;
import io.redress.parties.OpenToAll;
import io.redress.parties.Permissions;
import io.redress.parties.Verb;
import io.redress.platform.Cursor;
import io.redress.platform.IdempotencyKey;
import io.redress.platform.Limit;
import io.redress.platform.Once;
import io.redress.platform.Page;
import io.redress.platform.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Editions over HTTP: read by everybody who is signed in, published by operators. */
@RestController
@Tag(name = "Rulebook", description = "The rules by effective date, their sources, and who may complain about what.")
class RulebookController {

    private static final String YAML = "text/yaml;charset=UTF-8";

    /** How a file begins; a whole one has a thousand lines, and any edition's source is one. */
    private static final String START = """
            format: 1
            id: "2027-03-01"
            title: {zh: 平台规则, en: Platform rules}
            effective_from: 2027-03-01
            published_on: 2027-02-01
            """;

    private final Rulebooks rulebooks;
    private final Clock clock;
    private final Once once;

    RulebookController(Rulebooks rulebooks, Clock clock, Once once) {
        this.rulebooks = rulebooks;
        this.clock = clock;
        this.once = once;
    }

    /** An edition without its rules. */
    record EditionLine(
            String id,
            Words title,
            LocalDate effectiveFrom,
            LocalDate publishedOn,
            boolean major,
            String sha256,
            Instant publishedAt,
            boolean inForce) {}

    /** An edition with its rules, as written in its file. */
    record EditionView(EditionLine edition, JsonNode rules) {}

    @GetMapping("/api/v1/rulebook")
    @Operation(summary = "The edition in force", description = "Now, or at an instant.")
    EditionView inForce(Actor actor, @RequestParam(required = false) @Nullable Instant at) {
        mayRead(actor);
        return view(kept(rulebooks.at(at == null ? clock.instant() : at).id()));
    }

    @GetMapping("/api/v1/rulebook/editions")
    @Operation(summary = "All editions", description = "Newest effective date first. None is ever removed.")
    Page<EditionLine> editions(Actor actor, Cursor cursor, Limit limit) {
        mayRead(actor);
        var before = cursor.isStart() ? null : cursor.text(0);
        var rows = rulebooks.all().stream()
                .map(this::line)
                .filter(line ->
                        before == null || line.effectiveFrom().toString().compareTo(before) < 0)
                .limit(limit.plusOne())
                .toList();
        return Page.of(rows, limit, line -> Cursor.of(line.effectiveFrom()));
    }

    @GetMapping("/api/v1/rulebook/editions/{id}")
    @Operation(summary = "One edition with its rules")
    EditionView edition(Actor actor, @PathVariable String id) {
        mayRead(actor);
        return view(kept(id));
    }

    @GetMapping(path = "/api/v1/rulebook/editions/{id}/source", produces = YAML)
    @Operation(summary = "The file of an edition, as published")
    String source(Actor actor, @PathVariable String id) {
        mayRead(actor);
        return kept(id).file().text();
    }

    @GetMapping("/api/v1/rulebook/editions/{before}/diff/{after}")
    @Operation(summary = "What differs between two editions", description = "At most 5,000 places.")
    List<EditionDiff.Change> diff(Actor actor, @PathVariable String before, @PathVariable String after) {
        mayRead(actor);
        return EditionDiff.between(
                kept(before).file().data(), kept(after).file().data());
    }

    @PostMapping(
            path = "/api/v1/rulebook/editions",
            consumes = {"text/yaml", "application/yaml"})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Publish an edition",
            description = "The body is the YAML file, UTF-8. Notice of 7 days, 15 when major (Order 116 art. 12).",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "text/yaml",
                                        schema = @Schema(type = "string"),
                                        examples = @ExampleObject(START)),
                                @Content(
                                        mediaType = "application/yaml",
                                        schema = @Schema(type = "string"),
                                        examples = @ExampleObject(START))
                            }))
    @ApiResponse(responseCode = "422", description = "RULEBOOK_BROKEN with problems by line, or untimely")
    EditionLine publish(
            Actor actor,
            IdempotencyKey key,
            @RequestParam(defaultValue = "false") boolean major,
            @RequestBody byte[] yaml) {
        var text = utf8(yaml);
        Permissions.require(actor, Verb.PUBLISH, Guarded.any(Guarded.RULEBOOK));
        return once.once(
                actor.id().value(),
                key,
                List.of(text, major),
                EditionLine.class,
                () -> line(rulebooks.enter(text, major, actor)));
    }

    @GetMapping(path = "/rulebook.schema.json", produces = "application/schema+json")
    @OpenToAll("The format is no secret; editors fetch it for completion")
    @Operation(summary = "JSON Schema of the rulebook format")
    String schema() {
        return RulebookSchema.text();
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, RulebookRefusal.RULEBOOK_BROKEN.name())
                    .with("problems", List.of(new RulebookProblem(1, "not UTF-8")));
        }
    }

    private static void mayRead(Actor actor) {
        Permissions.require(actor, Verb.VIEW, Guarded.any(Guarded.RULEBOOK));
    }

    private Rulebooks.Kept kept(String id) {
        return rulebooks.find(id).orElseThrow(Problem::notFound);
    }

    private EditionView view(Rulebooks.Kept kept) {
        return new EditionView(line(kept), kept.file().data());
    }

    private EditionLine line(Rulebooks.Kept kept) {
        var edition = kept.edition();
        return new EditionLine(
                edition.id(),
                edition.title(),
                edition.effectiveFrom(),
                edition.publishedOn(),
                kept.stored().major(),
                kept.stored().hash(),
                kept.stored().publishedAt(),
                rulebooks.at(clock.instant()).id().equals(edition.id()));
    }
}
