package io.redress.evidence;

import io.redress.orders.Order;
import io.redress.parties.Actor;
import io.redress.parties.Guarded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The way into evidence. */
@Service
public class Evidence {

    /** The item, whoever may see it: callers that show it decide that by its subject. */
    public Optional<EvidenceItem> item(EvidenceId id) {
        throw new UnsupportedOperationException("Expected a store of evidence, but it has not landed yet: " + id);
    }

    /**
     * Attaches drafts to a subject for good, all or none, inside the caller's transaction. Drafts of others are refused
     * as unknown; an item already attached to this very subject is let pass.
     */
    public List<EvidenceItem> attach(
            Actor by, Set<EvidenceId> ids, String subjectKind, UUID subjectId, Guarded subject) {
        throw new UnsupportedOperationException("Expected a store of evidence, but it has not landed yet: " + ids);
    }

    /** What is attached to the subject, oldest first; at most {@value EvidenceLimits#ITEMS_PER_SUBJECT} files. */
    public List<EvidenceItem> of(String subjectKind, UUID subjectId) {
        throw new UnsupportedOperationException(
                "Expected a store of evidence, but it has not landed yet: " + subjectId);
    }

    /**
     * Freezes order, payment, logistics and reviews as they stand: one item each of kind {@code SNAPSHOT}, attached to
     * the subject inside the caller's transaction.
     */
    public List<EvidenceItem> snapshot(String subjectKind, UUID subjectId, Guarded subject, Order order, Instant at) {
        throw new UnsupportedOperationException(
                "Expected a store of evidence, but it has not landed yet: " + subjectId);
    }
}
