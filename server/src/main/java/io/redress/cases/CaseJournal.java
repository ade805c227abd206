package io.redress.cases;

import io.redress.evidence.Evidence;
import io.redress.platform.Problem;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one place that writes cases, and the only one that joins appends of different cases into one statement and one
 * commit. Callers don't notice: each append is durable when its answer comes, a case's appends keep their order, and
 * each has its own outcome.
 *
 * <p>A case always takes the same lane, so that no two statements of this server wait for each other's rows. Appends
 * with work alongside (listeners of a verdict, evidence of a filing) take a lane of their own, whose transaction holds
 * that work too; one lane, so that listeners never deadlock with each other.
 */
@Component
class CaseJournal implements DisposableBean {

    /** One lane waits for the disk while the other computes; more gave nothing on two cores. */
    private static final int LANES = 2;

    /** Longer than any statement lives: an answer that hasn't come by then is unknown, and the caller must look. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DataSource database;
    private final TransactionTemplate transaction;
    private final Evidence evidence;
    private final List<Lane> lanes;
    private final Lane accompanied;

    CaseJournal(DataSource database, TransactionTemplate transaction, Evidence evidence) {
        this.database = database;
        this.transaction = transaction;
        this.evidence = evidence;
        this.lanes = IntStream.range(0, LANES)
                .mapToObj(lane -> new Lane("case-journal-" + lane, this::write))
                .toList();
        this.accompanied = new Lane("case-journal-accompanied", this::writeAccompanied);
    }

    /** Writes one append and waits until it is durable. */
    Appended append(Append append) {
        return await(begin(append));
    }

    /** Hands over an append; the answer comes when it is durable. */
    CompletableFuture<Appended> begin(Append append) {
        var lane = !append.isAccompanied() ? lanes.get(Math.floorMod(append.id().hashCode(), LANES)) : accompanied;
        return lane.add(append);
    }

    static Appended await(CompletableFuture<Appended> answer) {
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Expected to wait for the journal, but was interrupted", e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("Expected the journal to answer within " + PATIENCE + ", but it didn't", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof JournalBusy) {
                throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "CASE_BUSY").header("Retry-After", "1");
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        for (var lane : lanes) {
            lane.close();
        }
        accompanied.close();
    }

    private Set<UUID> write(List<Append> batch) throws Exception {
        try (var connection = database.getConnection()) {
            return AppendStatement.run(connection, batch);
        }
    }

    private Set<UUID> writeAccompanied(List<Append> batch) {
        return transaction.execute(status -> {
            var applied = runInTransaction(batch);
            var written =
                    batch.stream().filter(each -> applied.contains(each.id())).toList();
            var frozen = written.stream()
                    .map(Append::frozen)
                    .filter(Objects::nonNull)
                    .toList();
            if (!frozen.isEmpty()) {
                evidence.snapshot(frozen);
            }
            written.stream().map(Append::alongside).filter(Objects::nonNull).forEach(Runnable::run);
            return applied;
        });
    }

    private Set<UUID> runInTransaction(List<Append> batch) {
        var connection = DataSourceUtils.getConnection(database);
        try {
            return AppendStatement.run(connection, batch);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
