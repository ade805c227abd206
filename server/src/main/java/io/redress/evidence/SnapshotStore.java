package io.redress.evidence;

import io.redress.evidence.EvidenceItem.Attachment;
import io.redress.evidence.EvidenceItem.Kind;
import io.redress.evidence.Snapshots.Snapshot;
import io.redress.orders.Order;
import io.redress.parties.AccountId;
import io.redress.parties.Guarded;
import io.redress.platform.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    List<EvidenceItem> take(String subjectKind, UUID subjectId, Guarded subject, Order order, Instant at) {
        var attachment = new Attachment(subjectKind, subjectId, AccountId.SYSTEM, at);
        var bodies = new HashMap<String, String>();
        var items = Snapshots.of(order, at).stream()
                .map(snapshot -> {
                    var bytes = snapshot.body().getBytes(StandardCharsets.UTF_8);
                    bodies.put(Workspace.hash(bytes), snapshot.body());
                    return new StoredItem(item(snapshot, bytes, attachment), Optional.empty(), subject);
                })
                .toList();
        store.insertSnapshots(items, bodies);
        return items.stream().map(StoredItem::item).toList();
    }

    private EvidenceItem item(Snapshot snapshot, byte[] bytes, Attachment attachment) {
        return new EvidenceItem(
                new EvidenceId(ids.next()),
                snapshot.name(),
                Snapshots.MEDIA_TYPE,
                bytes.length,
                Workspace.hash(bytes),
                Kind.SNAPSHOT,
                snapshot.category(),
                "",
                AccountId.SYSTEM,
                attachment.at(),
                Optional.empty(),
                Optional.of(attachment));
    }
}
