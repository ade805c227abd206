package io.redress.cases;

import io.redress.parties.Actor;
import io.redress.parties.OpenToAll;
import io.redress.platform.IdempotencyKey;
import io.redress.platform.Problem;
import io.redress.platform.StorableTree;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Validator;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Complaints being typed: saved as they are, filed when complete. */
@RestController
@RequestMapping("/api/v1/drafts")
@Tag(name = "Drafts", description = "Complaints being typed; private to whoever types.")
class DraftController {

    private static final String EXAMPLE = """
            {"type": "quality", "description": "On the third day it no longer"}
            """;

    private final Drafts drafts;
    private final CaseAnswers answers;
    private final JsonMapper json;
    private final Validator validator;

    DraftController(Drafts drafts, CaseAnswers answers, JsonMapper json, Validator validator) {
        this.drafts = drafts;
        this.answers = answers;
        this.json = json;
        this.validator = validator;
    }

    @OpenToAll("Reads and writes the caller's own drafts and no others")
    @GetMapping
    @Operation(operationId = "drafts", summary = "My drafts", description = "Newest first.")
    List<Draft> list(Actor actor) {
        return drafts.list(actor.id());
    }

    @PutMapping("/{id}")
    @Operation(
            operationId = "saveDraft",
            summary = "Save a draft",
            description = "The client chooses the id, a random UUID. Nothing is checked before filing.")
    Draft put(
            @PathVariable UUID id,
            Actor actor,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            examples = @ExampleObject(EXAMPLE)))
                    @RequestBody
                    JsonNode content) {
        drafts.requireFiler(actor);
        return drafts.put(id, actor.id(), StorableTree.object(content));
    }

    @OpenToAll("Reads and writes the caller's own drafts and no others")
    @GetMapping("/{id}")
    @Operation(operationId = "draft", summary = "One draft")
    Draft get(@PathVariable UUID id, Actor actor) {
        return drafts.get(id, actor.id());
    }

    @OpenToAll("Reads and writes the caller's own drafts and no others")
    @DeleteMapping("/{id}")
    @Operation(operationId = "deleteDraft", summary = "Throw a draft away")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id, Actor actor) {
        drafts.delete(id, actor.id());
    }

    @PostMapping("/{id}/filing")
    @Operation(
            operationId = "fileDraft",
            summary = "File a draft",
            description = "As filing its content; the draft is gone when the case is there. The draft's id is the"
                    + " idempotency key where none is sent.")
    @ApiResponse(responseCode = "201", description = "A new case")
    @ApiResponse(responseCode = "200", description = "Added to the open case about the same")
    ResponseEntity<Receipt> file(@PathVariable UUID id, Actor actor, IdempotencyKey key) {
        var filing = complete(drafts.get(id, actor.id()).content());
        var once = key.value() == null ? new IdempotencyKey("draft-" + id) : key;
        var answer = answers.file(filing.filing(), filing, actor, once);
        drafts.delete(id, actor.id());
        return answer;
    }

    private FilingIn complete(JsonNode content) {
        try {
            var filing = json.treeToValue(content, FilingIn.class);
            var faults = validator.validate(filing);
            if (!faults.isEmpty()) {
                var problem = Problem.notValid();
                faults.forEach(fault -> problem.field(fault.getPropertyPath().toString(), "DRAFT_INCOMPLETE"));
                throw problem;
            }
            return filing;
        } catch (JacksonException e) {
            throw Problem.notValid().field("content", "DRAFT_INCOMPLETE");
        }
    }
}
