package io.redress.evidence;

import static io.redress.evidence.EvidenceRefusal.NOTHING_TO_SHOW;

import io.redress.evidence.EvidenceItem.Kind;
import io.redress.evidence.Readings.Version;
import io.redress.evidence.StoredItem.Display;
import io.redress.parties.Actor;
import io.redress.platform.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the bytes of evidence, streaming and in ranges. Only pictures we drew ourselves may show in a browser; all
 * else is for saving, and nothing may run.
 */
@RestController
@RequestMapping("/api/v1/evidence/{id}")
@Tag(name = "Evidence")
class EvidenceFilesController {
    private final Evidence evidence;
    private final EvidenceStore store;
    private final FileStore files;
    private final Readings readings;
    private final Clock clock;

    EvidenceFilesController(Evidence evidence, EvidenceStore store, FileStore files, Readings readings, Clock clock) {
        this.evidence = evidence;
        this.store = store;
        this.files = files;
        this.readings = readings;
        this.clock = clock;
    }

    @Operation(
            summary = "The item to look at",
            description =
                    "A picture is a clean copy without place, camera or profile; all else is as it was handed in. "
                            + "Ranges are answered, and each download of attached evidence is recorded.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/content")
    ResponseEntity<Resource> content(Actor actor, @PathVariable EvidenceId id) {
        var stored = evidence.visible(actor, id);
        record(stored, actor, Version.CONTENT);
        return stored.display().isPresent()
                ? drawn(stored, stored.display().get(), stored.display().get().sha256())
                : asHandedIn(stored, MediaType.parseMediaType(stored.item().mediaType()));
    }

    @Operation(summary = "A small copy of a picture", description = "At most 320 pixels on the longer side.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/thumbnail")
    ResponseEntity<Resource> thumbnail(Actor actor, @PathVariable EvidenceId id) {
        var stored = evidence.visible(actor, id);
        var display = stored.display().orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, NOTHING_TO_SHOW, Map.of()));
        return drawn(stored, display, display.thumbnailSha256());
    }

    @Operation(
            summary = "The untouched bytes",
            description =
                    "Sealed under their SHA-256, which is also the ETag. For its uploader, staff on the matter "
                            + "and regulators only, each download recorded, because a photo's original may say where it was taken.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/original")
    ResponseEntity<Resource> original(Actor actor, @PathVariable EvidenceId id) {
        var stored = evidence.visible(actor, id);
        if (!stored.mayViewOriginal(actor)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "FORBIDDEN");
        }
        record(stored, actor, Version.ORIGINAL);
        return asHandedIn(stored, MediaType.APPLICATION_OCTET_STREAM);
    }

    private void record(StoredItem stored, Actor reader, Version version) {
        if (!stored.isDraft()) {
            readings.add(stored.item().id(), reader.id(), version, clock.instant());
        }
    }

    private ResponseEntity<Resource> drawn(StoredItem stored, Display display, String sha256) {
        return answer(
                        sha256,
                        MediaType.parseMediaType(display.mediaType()),
                        "inline",
                        stored.item().name())
                .body(new FileSystemResource(files.path(sha256)));
    }

    private ResponseEntity<Resource> asHandedIn(StoredItem stored, MediaType type) {
        var item = stored.item();
        Resource bytes = item.kind() == Kind.SNAPSHOT
                ? new ByteArrayResource(store.snapshotBody(item.sha256()).orElseThrow(Problem::notFound))
                : new FileSystemResource(files.path(item.sha256()));
        return answer(item.sha256(), type, "attachment", item.name()).body(bytes);
    }

    private static ResponseEntity.BodyBuilder answer(String sha256, MediaType type, String disposition, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .eTag('"' + sha256 + '"')
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(
                        "Content-Disposition",
                        ContentDisposition.builder(disposition)
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }
}
