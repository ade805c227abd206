package io.redress.simulator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** A server of our own, and people who work with it at the same time. What they were told stands in the ledger. */
record Crowd(
        ThrowAwayServer server,
        Street street,
        Ledger ledger,
        Persistent sender,
        Archive archive,
        Audit audit,
        Random random)
        implements AutoCloseable {

    static final int WRITERS = 12;

    static Crowd gather(long seed) throws IOException, InterruptedException {
        var server = ThrowAwayServer.start(Launcher.command());
        var random = new Random(seed);
        var ledger = new Ledger();
        var street = Street.of(server.url(), WRITERS);
        var archive = new Archive(server.data());
        var audit = new Audit(street.supervisor(), ledger, archive, random);
        return new Crowd(server, street, ledger, new Persistent(ledger), archive, audit, random);
    }

    /** What is to happen while everybody works. */
    @FunctionalInterface
    interface Meanwhile {
        void happen(BooleanSupplier somebodyGaveUp) throws Exception;
    }

    /** Everybody plays cases until {@code meanwhile} is over or that many are played, and finishes the last one. */
    void work(String day, int casesEach, Meanwhile meanwhile) throws Exception {
        var over = new AtomicBoolean();
        try (var crew = Executors.newFixedThreadPool(WRITERS)) {
            var work = begin(crew, day, casesEach, () -> !over.get());
            try {
                meanwhile.happen(() -> work.stream().anyMatch(each -> each.state() == Future.State.FAILED));
            } finally {
                over.set(true);
                sender.release();
            }
            for (var each : work) {
                each.get(2, TimeUnit.MINUTES);
            }
        }
    }

    /** Everybody plays that many cases. */
    void work(String day, int casesEach) throws Exception {
        try (var crew = Executors.newFixedThreadPool(WRITERS)) {
            for (var each : begin(crew, day, casesEach, () -> true)) {
                each.get(2, TimeUnit.MINUTES);
            }
        }
    }

    private List<Future<?>> begin(ExecutorService crew, String day, int casesEach, BooleanSupplier goesOn) {
        var work = new ArrayList<Future<?>>();
        for (var no = 0; no < WRITERS; no++) {
            var buyer = street.buyers().get(no);
            var writer = new Writer(day + "-" + no, street, ledger, sender, buyer, random.nextLong());
            work.add(crew.submit(() -> writer.play(goesOn, casesEach)));
        }
        return work;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
