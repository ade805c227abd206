package io.redress.evidence;

import io.redress.evidence.EvidenceItem.Kind;
import io.redress.parties.AccountId;
import io.redress.parties.Actor;
import io.redress.platform.Cursor;
import io.redress.platform.IdempotencyKey;
import io.redress.platform.Limit;
import io.redress.platform.Page;
import io.redress.platform.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Handing in, looking up and taking back evidence. Bytes are served by {@link EvidenceFilesController}. */
@RestController
@RequestMapping("/api/v1/evidence")
@Tag(name = "Evidence", description = "Photos, screenshots, PDF, audio and video: hand in, fetch, follow")
class EvidenceController {

    private final Evidence evidence;
    private final EvidenceStore store;
    private final Readings readings;

    EvidenceController(Evidence evidence, EvidenceStore store, Readings readings) {
        this.evidence = evidence;
        this.store = store;
        this.readings = readings;
    }

    /** Items that belong together: of one request, or one's drafts. */
    record Items(List<EvidenceView> items) {}

    /** Who did it and when. */
    record Hand(AccountId by, Instant at) {}

    /** The way of an item through hands. */
    record Custody(Hand uploaded, @Nullable Hand attached, Page<Readings.Reading> downloads) {}

    @Operation(
            summary = "Hand in files",
            description = "All files of the request are kept, or none. They stay drafts of yours until you attach them "
                    + "to a case; a draft is forgotten after 30 days. JPEG, PNG, GIF, BMP, PDF, MP4, MOV, 3GP, WebM, "
                    + "M4A, MP3, AAC, AMR, WAV, Ogg; at most 10 MB a file. The type is told from the content.")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Items upload(
            Actor actor,
            @Parameter(hidden = true) IdempotencyKey key,
            @RequestParam("file") List<MultipartFile> files,
            @Parameter(description = "Left out: photo, pdf, audio or video by content")
                    @RequestParam(required = false)
                    @Nullable
                    Kind kind,
            @Parameter(description = "What the rulebook wants it for", example = "product_photo")
                    @RequestParam(defaultValue = "")
                    String category,
            @Parameter(example = "Crack seen when unpacking") @RequestParam(defaultValue = "") String note) {
        var uploads = files.stream()
                .map(file -> new Upload(
                        Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                        Optional.ofNullable(kind),
                        category,
                        note,
                        file::getInputStream))
                .toList();
        return views(evidence.upload(actor, key, uploads), actor);
    }

    @Operation(
            summary = "Hand in one file as the body",
            description =
                    "Streams the body to disk. You choose the id (a random UUID), so a repeat after a broken "
                            + "connection makes no second item: `curl -T photo.jpg …/api/v1/evidence/$(uuidgen)?name=photo.jpg`")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.CREATED)
    EvidenceView put(
            Actor actor,
            @PathVariable EvidenceId id,
            InputStream body,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String note) {
        var upload = new Upload(name, Optional.ofNullable(kind), category, note, () -> body);
        return views(List.of(evidence.put(actor, id, upload)), actor).items().getFirst();
    }

    @Operation(summary = "Your drafts", description = "What you handed in and did not attach yet, oldest first.")
    @GetMapping
    Items drafts(Actor actor) {
        return new Items(store.drafts(actor.id()).stream()
                .filter(item -> item.mayView(actor))
                .map(item -> EvidenceView.of(item, actor))
                .toList());
    }

    @Operation(summary = "One item", description = "What is known about it and where its bytes are.")
    @GetMapping("/{id}")
    EvidenceView item(Actor actor, @PathVariable EvidenceId id) {
        return EvidenceView.of(evidence.visible(actor, id), actor);
    }

    @Operation(
            summary = "Take a draft back",
            description = "Only its uploader may, and only until it is attached: attached evidence stays for good.")
    @ApiResponse(responseCode = "204", content = @Content)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Actor actor, @PathVariable EvidenceId id) {
        evidence.takeBack(actor, id);
    }

    @Operation(
            summary = "The way of an item through hands",
            description = "Who handed it in, who attached it, and each download since, newest first. For its uploader "
                    + "and for staff on the matter.")
    @GetMapping("/{id}/custody")
    Custody custody(
            Actor actor,
            @PathVariable EvidenceId id,
            @Parameter(hidden = true) Cursor cursor,
            @Parameter(hidden = true) Limit limit) {
        var stored = evidence.visible(actor, id);
        if (!stored.mayViewCustody(actor)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "FORBIDDEN");
        }
        var item = stored.item();
        var downloads = Page.of(readings.of(id, cursor, limit), limit, last -> Cursor.of(last.at(), last.reader()));
        return new Custody(
                new Hand(item.by(), item.at()),
                item.attachment().map(it -> new Hand(it.by(), it.at())).orElse(null),
                downloads);
    }

    private Items views(List<EvidenceItem> items, Actor actor) {
        return new Items(store.findAll(items.stream().map(EvidenceItem::id).toList()).stream()
                .map(item -> EvidenceView.of(item, actor))
                .toList());
    }
}
