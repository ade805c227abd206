package io.redress.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Cases per second of the process engines, in process, one after the other, each with a database of its own: their
 * tables have the same names.
 *
 * @param threads callers at once
 * @param warmUpCases cases played before the clock starts, so that plans and code are hot
 * @param seconds length of the measured window
 */
record EngineRace(int threads, int warmUpCases, int seconds) {

    private static final List<Function<DataSource, EnginePeer>> PEERS =
            List.of(FlowablePeer::new, OperatonPeer::new, CibsevenPeer::new);

    /** Empty databases, one after the other. */
    interface Databases {
        HikariDataSource next() throws SQLException;
    }

    /** What one engine reached. */
    record Result(String engine, double casesPerSecond) {}

    List<Result> run(Databases databases) throws InterruptedException, SQLException {
        var results = new ArrayList<Result>();
        for (var peer : PEERS) {
            try (var database = databases.next();
                    var engine = peer.apply(database)) {
                results.add(new Result(engine.name(), measure(engine)));
            }
        }
        return results;
    }

    private double measure(EnginePeer engine) throws InterruptedException {
        var numbers = new AtomicInteger();
        play(engine, numbers, number -> number < warmUpCases);

        var end = System.nanoTime() + seconds * 1_000_000_000L;
        var start = System.nanoTime();
        var done = play(engine, numbers, number -> System.nanoTime() < end);
        return done * 1e9 / (System.nanoTime() - start);
    }

    private long play(EnginePeer engine, AtomicInteger numbers, java.util.function.IntPredicate goOn)
            throws InterruptedException {
        var done = new LongAdder();
        var workers = new ArrayList<Thread>();
        for (int i = 0; i < threads; i++) {
            workers.add(Thread.ofPlatform().start(() -> {
                for (int n = numbers.getAndIncrement(); goOn.test(n); n = numbers.getAndIncrement()) {
                    engine.playCase(n);
                    done.increment();
                }
            }));
        }
        for (var worker : workers) {
            worker.join();
        }
        return done.sum();
    }
}
