package io.redress.evidence;

import io.redress.evidence.EvidenceItem.Attachment;
import io.redress.evidence.EvidenceItem.Kind;
import io.redress.evidence.Snapshots.Snapshot;
import io.redress.parties.AccountId;
import io.redress.platform.Ids;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes snapshots. Their bytes lie in the database, because they must stand or fall with the filing. */
@Component
class SnapshotStore {
    private final EvidenceStore store;
    private final Ids ids;

    SnapshotStore(EvidenceStore store, Ids ids) {
        this.store = store;
        this.ids = ids;
    }

    /** Any number of subjects in one statement. */
    List<EvidenceItem> take(Collection<SnapshotOf> wanted) {
        var bodies = new HashMap<String, String>();
        var items = wanted.stream()
                .flatMap(each ->
                        Snapshots.of(each.order(), each.at()).stream().map(snapshot -> sealed(snapshot, each, bodies)))
                .toList();
        store.insertSnapshots(items, bodies);
        return items.stream().map(StoredItem::item).toList();
    }

    private StoredItem sealed(Snapshot snapshot, SnapshotOf of, Map<String, String> bodies) {
        var bytes = snapshot.body().getBytes(StandardCharsets.UTF_8);
        var hash = Workspace.hash(bytes);
        bodies.put(hash, snapshot.body());
        var attachment = new Attachment(of.subjectKind(), of.subjectId(), AccountId.SYSTEM, of.at());
        return new StoredItem(item(snapshot, bytes, hash, attachment), Optional.empty(), of.subject());
    }

    private EvidenceItem item(Snapshot snapshot, byte[] bytes, String hash, Attachment attachment) {
        return new EvidenceItem(
                new EvidenceId(ids.next()),
                snapshot.name(),
                Snapshots.MEDIA_TYPE,
                bytes.length,
                hash,
                Kind.SNAPSHOT,
                snapshot.category(),
                "",
                AccountId.SYSTEM,
                attachment.at(),
                Optional.empty(),
                Optional.of(attachment));
    }
}
