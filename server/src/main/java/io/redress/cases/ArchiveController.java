package io.redress.cases;

import io.redress.parties.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A case to take away. */
@RestController
@RequestMapping("/api/v1/cases/{id}/archive")
@Tag(name = "Cases")
class ArchiveController {

    private final CaseArchives archives;

    ArchiveController(CaseArchives archives) {
        this.archives = archives;
    }

    @GetMapping
    @Operation(
            operationId = "archive",
            summary = "The case as an archive that proves itself",
            description =
                    "A zip of the case as the reader sees it (JSON and a page), its files, the sealed records with"
                            + " their proofs, and the program that checks them without the server: `java Verify.java FILE`."
                            + " Each export is recorded.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<StreamingResponseBody> archive(@PathVariable CaseId id, Actor actor, Locale locale) {
        var archive = archives.of(id, actor, locale);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(archive.fileName())
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(archive::write);
    }
}
