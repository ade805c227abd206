package io.redress.evidence;

import static io.redress.evidence.EvidenceRefusal.EVIDENCE_ALREADY_ATTACHED;
import static io.redress.evidence.EvidenceRefusal.EVIDENCE_SEALED;
import static io.redress.evidence.EvidenceRefusal.EVIDENCE_TOO_MANY;
import static io.redress.evidence.EvidenceRefusal.EVIDENCE_UNKNOWN;

import io.redress.evidence.EvidenceItem.Kind;
import io.redress.orders.Order;
import io.redress.parties.Actor;
import io.redress.parties.Guarded;
import io.redress.parties.OpenToAll;
import io.redress.parties.Permissions;
import io.redress.parties.Verb;
import io.redress.platform.IdempotencyKey;
import io.redress.platform.Ids;
import io.redress.platform.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way into evidence: hand in, look up, attach, freeze. */
@Service
public class Evidence {
    private final EvidenceStore store;
    private final Intake intake;
    private final SnapshotStore snapshots;
    private final Copies copies;
    private final ObjectProvider<SubjectGuards> guards;
    private final Clock clock;
    private final Ids ids;

    Evidence(
            EvidenceStore store,
            Intake intake,
            SnapshotStore snapshots,
            Copies copies,
            ObjectProvider<SubjectGuards> guards,
            Clock clock,
            Ids ids) {
        this.store = store;
        this.intake = intake;
        this.snapshots = snapshots;
        this.copies = copies;
        this.guards = guards;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Keeps files as drafts of the actor, all or none. Call it outside a transaction: it reads the files and draws
     * pictures first.
     */
    public List<EvidenceItem> upload(Actor by, IdempotencyKey key, List<Upload> uploads) {
        requireUpload(by);
        return intake.take(by, key, uploads, () -> new EvidenceId(ids.next()));
    }

    /** Keeps one file as a draft under an id of the caller's making, once: a repeat with the same bytes is the same. */
    EvidenceItem put(Actor by, EvidenceId id, Upload upload) {
        requireUpload(by);
        return intake.take(by, IdempotencyKey.NONE, List.of(upload), () -> id).getFirst();
    }

    private static void requireUpload(Actor by) {
        Permissions.require(by, Verb.UPLOAD, Guarded.ownedBy(Guarded.EVIDENCE, by.id()));
    }

    /** The item. */
    @OpenToAll("for other modules, which show it by the permission of its subject")
    public Optional<EvidenceItem> item(EvidenceId id) {
        return store.find(id).map(StoredItem::item);
    }

    /** The items of these ids, oldest first; unknown ids are left out. */
    @OpenToAll("for other modules, which show them by the permission of their subject")
    public List<EvidenceItem> items(Collection<EvidenceId> wanted) {
        return store.findAll(wanted).stream().map(StoredItem::item).toList();
    }

    /** What is attached to the subject, oldest first: its snapshots and at most a hundred files. */
    @OpenToAll("for other modules, which show them by the permission of their subject")
    public List<EvidenceItem> of(String subjectKind, UUID subjectId) {
        return store.of(subjectKind, subjectId).stream().map(StoredItem::item).toList();
    }

    /**
     * An item as this actor may see it, to take away: a picture as a clean copy, all else as it was handed in; empty if
     * the actor may not see it. Recorded like any download. The bytes are read when they are written.
     */
    public Optional<EvidenceCopy> copy(Actor actor, EvidenceId id) {
        return store.find(id)
                .map(this::guardedToday)
                .filter(stored -> Permissions.may(actor, Verb.VIEW, stored.guard()) && stored.mayView(actor))
                .map(stored -> copies.of(stored, actor));
    }

    /** An item as this actor may see it; 404 for everybody else, so that ids tell nothing. */
    StoredItem visible(Actor actor, EvidenceId id) {
        var stored = store.find(id).map(this::guardedToday).orElseThrow(Problem::notFound);
        Permissions.require(actor, Verb.VIEW, stored.guard());
        if (!stored.mayView(actor)) {
            throw Problem.notFound();
        }
        return stored;
    }

    /** Takes a draft of the actor's own back; its file goes with the next sweep unless another item needs it. */
    void takeBack(Actor actor, EvidenceId id) {
        var stored = visible(actor, id);
        if (!store.delete(id, actor.id())) {
            throw stored.isUploader(actor)
                    ? Inspector.refused(EVIDENCE_SEALED, "id", Map.of())
                    : Problem.of(HttpStatus.FORBIDDEN, "FORBIDDEN");
        }
    }

    private StoredItem guardedToday(StoredItem stored) {
        return stored.item()
                .attachment()
                .flatMap(it -> guards.stream()
                        .flatMap(guard -> guard.guard(it.subjectKind(), it.subjectId()).stream())
                        .findFirst())
                .map(stored::guardedBy)
                .orElse(stored);
    }

    /**
     * Attaches drafts to a subject for good, all or none, inside the caller's transaction. Drafts of others are refused
     * as unknown; an item already attached to this very subject is let pass, so a repeat does no harm.
     *
     * @param subject what the subject says of itself today
     * @return everything attached to the subject, oldest first
     */
    @OpenToAll("the caller has decided that the actor may add to the subject; drafts are only their uploader's")
    @Transactional
    public List<EvidenceItem> attach(
            Actor by, Set<EvidenceId> wanted, String subjectKind, UUID subjectId, Guarded subject) {
        if (!wanted.isEmpty()) {
            store.lock(List.of("subject " + subjectKind + " " + subjectId));
            store.attach(by, wanted, subjectKind, subjectId, subject, clock.instant());
        }
        var attached = of(subjectKind, subjectId);
        checkAllAttached(by, wanted, attached);
        if (attached.stream().filter(it -> it.kind() != Kind.SNAPSHOT).count() > EvidenceLimits.ITEMS_PER_SUBJECT) {
            throw Inspector.refused(EVIDENCE_TOO_MANY, "evidence", Map.of("limit", EvidenceLimits.ITEMS_PER_SUBJECT));
        }
        return attached;
    }

    private void checkAllAttached(Actor by, Set<EvidenceId> wanted, List<EvidenceItem> attached) {
        var missing = new HashSet<>(wanted);
        attached.forEach(item -> missing.remove(item.id()));
        if (!missing.isEmpty()) {
            boolean isElsewhere =
                    items(missing).stream().allMatch(item -> item.by().equals(by.id()))
                            && items(missing).size() == missing.size();
            throw Inspector.refused(
                    isElsewhere ? EVIDENCE_ALREADY_ATTACHED : EVIDENCE_UNKNOWN,
                    "evidence",
                    Map.of(
                            "ids",
                            missing.stream().map(EvidenceId::value).sorted().toList()));
        }
    }

    /**
     * Freezes order, payment, logistics and reviews as they stand: one item each of kind {@code SNAPSHOT}, attached to
     * the subject inside the caller's transaction, in one statement.
     */
    @OpenToAll("taken by the system when a case is filed, in nobody's name")
    @Transactional
    public List<EvidenceItem> snapshot(String subjectKind, UUID subjectId, Guarded subject, Order order, Instant at) {
        return snapshots.take(List.of(new SnapshotOf(subjectKind, subjectId, subject, order, at)));
    }

    /** The same for many subjects at once, in one statement and inside the caller's transaction. */
    @OpenToAll("taken by the system when cases are filed, in nobody's name")
    @Transactional
    public void snapshot(Collection<SnapshotOf> wanted) {
        snapshots.take(wanted);
    }
}
