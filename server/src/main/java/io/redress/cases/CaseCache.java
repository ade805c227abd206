package io.redress.cases;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Cases lately used, so that a command reads nothing from the database. It may be behind another server's writes; the
 * version check of the append is what makes that harmless.
 */
@Component
class CaseCache {

    /** A file takes some five kilobytes: at most about 50 MB, hours of work of a large desk. */
    private static final long CASES = 10_000;

    private final Cache<CaseId, CaseEntry> entries =
            Caffeine.newBuilder().maximumSize(CASES).build();
    private final CaseStore store;

    CaseCache(CaseStore store) {
        this.store = store;
    }

    /** The case as last seen here, else from the database; empty when there is none. */
    Optional<CaseEntry> find(CaseId id) {
        var entry = entries.getIfPresent(id);
        return entry == null ? reload(id) : Optional.of(entry);
    }

    /** As {@link #find}, but not behind any other server: for whoever only looks. */
    Optional<CaseEntry> current(CaseId id) {
        var entry = entries.getIfPresent(id);
        return entry != null && entry.file().version() == store.version(id) ? Optional.of(entry) : reload(id);
    }

    /** Whether no server has written a later version. */
    boolean isLatest(CaseId id, long version) {
        return store.version(id) == version;
    }

    /** The case as it stands in the database now. */
    Optional<CaseEntry> reload(CaseId id) {
        var history = store.events(id, Long.MAX_VALUE);
        if (history.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(keep(id, CaseEntry.replay(history)));
    }

    /** Remembers an entry unless a later one is known already. */
    CaseEntry keep(CaseId id, CaseEntry entry) {
        var kept = entries.asMap()
                .merge(
                        id,
                        entry,
                        (old, given) -> old.file().version() > given.file().version() ? old : given);
        return kept == null ? entry : kept;
    }

    /** The step that was taken under this key, with the case as it was right after it. */
    Step replay(CaseId id, RequestKey key, long version) {
        var history = store.events(id, version);
        var own = history.stream()
                .dropWhile(stored -> !key.key().equals(stored.key()))
                .map(StoredEvent::event)
                .toList();
        return new Step(CaseEntry.replay(history).file(), own, Step.Kind.REPLAYED);
    }

    /** As after a restart. */
    void forget(CaseId id) {
        entries.invalidate(id);
    }
}
