package io.redress.evidence;

import static io.redress.evidence.EvidenceRefusal.CATEGORY_NOT_VALID;
import static io.redress.evidence.EvidenceRefusal.FILE_TOO_LARGE;
import static io.redress.evidence.EvidenceRefusal.KIND_DOES_NOT_FIT;
import static io.redress.evidence.EvidenceRefusal.NOTE_NOT_VALID;
import static io.redress.evidence.EvidenceRefusal.UPLOAD_CUT_SHORT;

import io.redress.platform.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Takes a file in, looks at it and draws its clean copies. What it refuses leaves nothing behind. */
@Component
class Inspector {
    private static final Pattern CATEGORY = Pattern.compile("[a-z0-9_]{0,40}");

    private final FileStore files;
    private final Darkroom darkroom;

    Inspector(FileStore files, Darkroom darkroom) {
        this.files = files;
        this.darkroom = darkroom;
    }

    /** The file, lying in a workspace that the caller closes; {@code field} names it in a refusal. */
    Received receive(Upload upload, String field) {
        checkWords(upload);
        try {
            return receive(upload, field, files.workspace());
        } catch (Workspace.CutShort _) {
            throw refused(UPLOAD_CUT_SHORT, field, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Received receive(Upload upload, String field, Workspace workspace) throws IOException {
        boolean isGood = false;
        try (var in = upload.source().open()) {
            var original = workspace.receive(in, EvidenceLimits.FILE_BYTES);
            if (original.bytes() > EvidenceLimits.FILE_BYTES) {
                throw refused(FILE_TOO_LARGE, field, Map.of("limitBytes", EvidenceLimits.FILE_BYTES));
            }
            var received =
                    new Received(upload, workspace, original, format(upload, field, workspace), Optional.empty());
            var drawn = received.format().isPicture() ? withCopies(received, field) : received;
            isGood = true;
            return drawn;
        } finally {
            if (!isGood) {
                workspace.close();
            }
        }
    }

    private static Format format(Upload upload, String field, Workspace workspace) throws IOException {
        var format = switch (Sniffer.inspect(workspace.original())) {
            case Inspection.Good(var good) -> good;
            case Inspection.Bad(var reason, var facts) -> throw refused(reason, field, facts);
        };
        if (!format.fits(upload.kind().orElse(format.usualKind()))) {
            throw refused(KIND_DOES_NOT_FIT, "kind", Map.of("found", format.mediaType));
        }
        return format;
    }

    private Received withCopies(Received received, String field) throws IOException {
        var workspace = received.workspace();
        return switch (darkroom.draw(workspace, received.format())) {
            case Drawing.Drawn drawn ->
                new Received(
                        received.upload(),
                        workspace,
                        received.original(),
                        received.format(),
                        Optional.of(Received.Copies.of(workspace, drawn)));
            case Drawing.Refused(var reason) ->
                throw refused(reason, field, Map.of("found", received.format().mediaType));
        };
    }

    private static void checkWords(Upload upload) {
        if (!CATEGORY.matcher(upload.category()).matches()) {
            throw refused(CATEGORY_NOT_VALID, "category", Map.of());
        }
        var note = upload.note();
        if (note.indexOf('\0') >= 0 || note.codePointCount(0, note.length()) > EvidenceLimits.NOTE_CHARACTERS) {
            throw refused(NOTE_NOT_VALID, "note", Map.of("limit", EvidenceLimits.NOTE_CHARACTERS));
        }
    }

    static Problem refused(EvidenceRefusal reason, String field, Map<String, ?> facts) {
        return Problem.of(status(reason), reason, facts).field(field, reason.name());
    }

    private static HttpStatus status(EvidenceRefusal reason) {
        return switch (reason) {
            case FILE_TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case TYPE_NOT_ACCEPTED, IMAGE_FORMAT_NOT_SHOWN -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case UPLOAD_CUT_SHORT -> HttpStatus.BAD_REQUEST;
            case EVIDENCE_ALREADY_ATTACHED, EVIDENCE_SEALED, EVIDENCE_ID_TAKEN -> HttpStatus.CONFLICT;
            case NOTHING_TO_SHOW -> HttpStatus.NOT_FOUND;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
