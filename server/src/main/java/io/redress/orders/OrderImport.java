package io.redress.orders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a stream of orders in, a batch a transaction. The next batch is read and checked while the database writes the
 * one before: never more than two are in memory, however long the stream.
 */
@Component
class OrderImport {

    private final OrderWriter writer;
    private final TransactionTemplate transactions;
    private final Clock clock;

    OrderImport(OrderWriter writer, TransactionTemplate transactions, Clock clock) {
        this.writer = writer;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Reads to the end, from a start that may be in the middle. Batches before a failure stay written. */
    ImportSummary run(OrderSource source, ImportSummary start, ImportReport report) throws IOException {
        var known = new References();
        try (var thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("order-import").factory())) {
            var last = CompletableFuture.completedFuture(start);
            for (var batch = read(source); batch.entries() > 0; batch = read(source)) {
                var soFar = join(last);
                last = write(thread, batch, known, soFar, report);
            }
            return join(last);
        }
    }

    private ImportBatch read(OrderSource source) throws IOException {
        var batch = new ImportBatch(clock.instant());
        while (!batch.isFull()) {
            var entry = source.next();
            if (entry == null) {
                break;
            }
            batch.add(entry);
        }
        return batch;
    }

    private CompletableFuture<ImportSummary> write(
            ExecutorService thread, ImportBatch batch, References known, ImportSummary soFar, ImportReport report) {
        return CompletableFuture.supplyAsync(
                () -> {
                    var summary = transactions.execute(_ -> inTransaction(batch, known, soFar, report));
                    report.committed(summary);
                    return summary;
                },
                thread);
    }

    private ImportSummary inTransaction(ImportBatch batch, References known, ImportSummary soFar, ImportReport report) {
        var written = writer.write(batch.orders(), known);
        batch.refuseForeign(written.foreign());
        var summary = soFar.plus(batch.entries(), written, batch.broken());
        try {
            report.written(summary, batch.refused());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return summary;
    }

    private static ImportSummary join(CompletableFuture<ImportSummary> last) throws IOException {
        try {
            return last.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case UncheckedIOException io -> throw io.getCause();
                case RuntimeException fault -> throw fault;
                case null, default -> throw e;
            }
        }
    }
}
