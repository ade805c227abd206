package io.redress.evidence;

import io.redress.evidence.Drawing.Drawn;
import io.redress.evidence.EvidenceItem.Kind;
import io.redress.evidence.EvidenceItem.Picture;
import io.redress.evidence.StoredItem.Display;
import io.redress.evidence.Workspace.Written;
import io.redress.parties.AccountId;
import io.redress.parties.Guarded;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A file that was found good and lies, with its clean copies, in a workspace; not stored yet. */
record Received(Upload upload, Workspace workspace, Written original, Format format, Optional<Copies> copies)
        implements AutoCloseable {

    /** The clean copies of a picture. */
    record Copies(Format format, Written display, Written thumbnail, Picture picture) {
        static Copies of(Workspace workspace, Drawn drawn) throws IOException {
            return new Copies(
                    drawn.display(),
                    Workspace.hashed(workspace.display()),
                    Workspace.hashed(workspace.thumbnail()),
                    drawn.picture());
        }
    }

    List<Written> files() {
        var drawn = copies.stream().flatMap(it -> Stream.of(it.display(), it.thumbnail()));
        return Stream.concat(Stream.of(original), drawn).toList();
    }

    Kind kind() {
        return upload.kind().orElse(format.usualKind());
    }

    StoredItem draft(EvidenceId id, AccountId by, Instant at) {
        var item = new EvidenceItem(
                id,
                FileNames.shown(upload.name(), format),
                format.mediaType,
                original.bytes(),
                original.sha256(),
                kind(),
                upload.category(),
                upload.note(),
                by,
                at,
                copies.map(Copies::picture),
                Optional.empty());
        var display = copies.map(it -> new Display(
                it.format().mediaType, it.display().sha256(), it.thumbnail().sha256()));
        return new StoredItem(item, display, Guarded.ownedBy(Guarded.EVIDENCE, by));
    }

    @Override
    public void close() {
        workspace.close();
    }
}
