package io.redress.bench;

import io.redress.postgres.EmbeddedPostgres;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs statements that do not need each other, two at a time: as many as there are cores. */
record TwoHands(EmbeddedPostgres.Access access) {

    private static final int HANDS = 2;
    private static final boolean TOLD = Boolean.getBoolean("redress.bench.statements");

    void run(List<String> statements) throws InterruptedException, ExecutionException {
        var begin = System.nanoTime();
        var left = new ConcurrentLinkedQueue<>(statements);
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            var work = List.<Callable<Integer>>of(() -> take(left), () -> take(left));
            for (Future<Integer> each : hands.invokeAll(work)) each.get();
        }
        System.out.printf("  %d statements in %.0f s%n", statements.size(), (System.nanoTime() - begin) / 1e9);
    }

    private int take(ConcurrentLinkedQueue<String> left) throws SQLException {
        var done = 0;
        try (var database = BulkLoad.open(access);
                var sql = database.createStatement()) {
            for (var next = left.poll(); next != null; next = left.poll()) {
                var begin = System.nanoTime();
                sql.execute(next);
                done++;
                if (TOLD) {
                    System.out.printf(
                            "    %.1f s  %s%n",
                            (System.nanoTime() - begin) / 1e9,
                            next.strip().lines().findFirst().orElse(""));
                }
            }
        }
        return done;
    }
}
