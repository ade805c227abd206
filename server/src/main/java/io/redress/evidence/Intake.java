package io.redress.evidence;

import static io.redress.evidence.EvidenceRefusal.EVIDENCE_ID_TAKEN;
import static io.redress.evidence.EvidenceRefusal.FILE_MISSING;
import static io.redress.evidence.EvidenceRefusal.TOO_MANY_DRAFTS;
import static io.redress.evidence.EvidenceRefusal.TOO_MANY_FILES;

import io.redress.parties.AccountId;
import io.redress.parties.Actor;
import io.redress.platform.IdempotencyKey;
import io.redress.platform.Once;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Keeps received files: all of a request or none. Files go into the store before the rows that name them are committed,
 * so a crash can leave a file without a row, which a sweep removes, but never a row without its file.
 */
@Component
class Intake {
    private final Inspector inspector;
    private final FileStore files;
    private final EvidenceStore store;
    private final Once once;
    private final Clock clock;

    Intake(Inspector inspector, FileStore files, EvidenceStore store, Once once, Clock clock) {
        this.inspector = inspector;
        this.files = files;
        this.store = store;
        this.once = once;
        this.clock = clock;
    }

    /** What an idempotency key remembers. */
    record Kept(List<EvidenceItem> items) {}

    List<EvidenceItem> take(Actor by, IdempotencyKey key, List<Upload> uploads, Supplier<EvidenceId> ids) {
        checkCount(by, uploads);
        var received = new ArrayList<Received>();
        try {
            for (int i = 0; i < uploads.size(); i++) {
                received.add(inspector.receive(uploads.get(i), uploads.size() == 1 ? "file" : "file[" + i + "]"));
            }
            var asked = received.stream().map(Intake::print).toList();
            return once.once(by.id().value(), key, asked, Kept.class, () -> keep(by.id(), received, ids))
                    .items();
        } finally {
            received.forEach(Received::close);
        }
    }

    private void checkCount(Actor by, List<Upload> uploads) {
        if (uploads.isEmpty()) {
            throw Inspector.refused(FILE_MISSING, "file", Map.of());
        }
        if (uploads.size() > EvidenceLimits.FILES_PER_REQUEST) {
            throw Inspector.refused(TOO_MANY_FILES, "file", Map.of("limit", EvidenceLimits.FILES_PER_REQUEST));
        }
        // Asked once more under the lock; here it spares the disk.
        checkDrafts(by.id(), uploads.size());
    }

    private void checkDrafts(AccountId by, int more) {
        if (store.countDrafts(by) + more > EvidenceLimits.DRAFTS_PER_UPLOADER) {
            throw Inspector.refused(TOO_MANY_DRAFTS, "file", Map.of("limit", EvidenceLimits.DRAFTS_PER_UPLOADER));
        }
    }

    private static List<String> print(Received file) {
        var upload = file.upload();
        return List.of(file.original().sha256(), upload.name(), file.kind().name(), upload.category(), upload.note());
    }

    private Kept keep(AccountId by, List<Received> received, Supplier<EvidenceId> ids) {
        var written = received.stream().flatMap(it -> it.files().stream()).toList();
        store.lock(locks(by, written));
        checkDrafts(by, received.size());
        var at = clock.instant();
        var drafts = received.stream().map(it -> it.draft(ids.get(), by, at)).toList();
        try {
            for (var file : written) {
                files.keep(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Kept(store.insert(drafts) == drafts.size() ? items(drafts) : repeated(drafts));
    }

    /** A caller that chose the id itself may send the same bytes again and gets what it made the first time. */
    private List<EvidenceItem> repeated(List<StoredItem> drafts) {
        var kept = store.findAll(drafts.stream().map(it -> it.item().id()).toList());
        if (!kept.stream()
                .map(Intake::seal)
                .toList()
                .equals(drafts.stream().map(Intake::seal).toList())) {
            throw Inspector.refused(EVIDENCE_ID_TAKEN, "id", Map.of());
        }
        return items(kept);
    }

    private static List<Object> seal(StoredItem stored) {
        return List.of(stored.item().id(), stored.item().by(), stored.item().sha256());
    }

    private static List<EvidenceItem> items(List<StoredItem> stored) {
        return stored.stream().map(StoredItem::item).toList();
    }

    /** The uploader, because its drafts are counted; each hash, because a sweep may be about to remove that file. */
    private static Collection<String> locks(AccountId by, List<Workspace.Written> written) {
        return Stream.concat(Stream.of("uploader " + by), written.stream().map(Workspace.Written::sha256))
                .toList();
    }
}
