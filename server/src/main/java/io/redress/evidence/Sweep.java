package io.redress.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets drafts that nobody attached, and removes files that no item needs. Rows go first and files after, so a crash
 * between them leaves a file too many and never an item without its file. Any number of servers may sweep at once.
 */
@Component
class Sweep {
    /** An upload that has been running for an hour was cut off by a crash. */
    static final Duration UPLOAD_AGE = Duration.ofHours(1);

    /** A file younger than a day is left alone: its row may be about to be committed. */
    static final Duration FILE_AGE = Duration.ofDays(1);

    /** Drafts forgotten in one transaction. */
    private static final int BATCH = 1_000;

    private static final int FOLDERS = 256;

    private final FileStore files;
    private final EvidenceStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sweep(FileStore files, EvidenceStore store, TransactionTemplate transaction, Clock clock) {
        this.files = files;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        sweep(UPLOAD_AGE, FILE_AGE);
    }

    void sweep(Duration uploadAge, Duration fileAge) {
        forgetDrafts();
        try {
            files.sweepIncoming(uploadAge);
            for (int folder = 0; folder < FOLDERS; folder++) {
                files.olderThan(fileAge, folder).forEach(this::removeUnwanted);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forgetDrafts() {
        var limit = clock.instant()
                .atOffset(ZoneOffset.UTC)
                .minus(EvidenceLimits.DRAFT_LIFE)
                .toInstant();
        while (store.deleteDraftsBefore(limit, BATCH) == BATCH) {
            // the next thousand
        }
    }

    /** Under the lock that an upload of the same bytes takes before it relies on the file. */
    private void removeUnwanted(String sha256) {
        transaction.executeWithoutResult(_ -> {
            store.lock(List.of(sha256));
            if (!store.isWanted(sha256)) {
                remove(sha256);
            }
        });
    }

    private void remove(String sha256) {
        try {
            files.forget(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
