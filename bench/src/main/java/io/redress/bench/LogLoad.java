package io.redress.bench;

import io.redress.proof.CompactRange;
import io.redress.proof.DirectoryStore;
import io.redress.proof.Hash;
import io.redress.proof.LogAudit;
import io.redress.proof.NoteKey;
import io.redress.proof.NoteSigner;
import io.redress.proof.SaltedRecord;
import io.redress.proof.TileLog;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A log of a million entries: appended in memory and durably on disk, proven entry by entry, and derived anew. */
final class LogLoad {

    private static final int PROOFS = 20_000;

    private static final int AUDITS = 3;

    private final Path folder;
    private final List<Hash> entries;
    private final int batch;

    LogLoad(Path folder, int entries, int batch) {
        this.folder = folder;
        this.batch = batch;
        this.entries = new ArrayList<>(entries);
        for (int i = 0; i < entries; i++) {
            this.entries.add(Hash.sha256(
                    ByteBuffer.wrap(new byte[Integer.BYTES]).putInt(i).array()));
        }
    }

    List<String> run() throws IOException {
        var lines = new ArrayList<String>();
        double limit = 0;
        double memory = 0;
        for (int i = 0; i < AUDITS; i++) {
            limit = Math.max(limit, entries.size() / coreSeconds(this::hashOnly));
            memory = Math.max(memory, entries.size() / coreSeconds(this::append));
        }
        lines.add("%-34s %,14.0f entries/s a core".formatted("leaf and node hashed (the limit)", limit));
        lines.add("%-34s %,14.0f entries/s a core".formatted("appended in memory", memory));
        var store = new DirectoryStore(folder.resolve("log"));
        var log = new TileLog(store, NoteSigner.generate("bench.example/log", NoteKey.Kind.NOTE));
        lines.addAll(durable(log));
        lines.addAll(proofs(log));
        lines.addAll(audits(store, log));
        return lines;
    }

    private interface Work {
        Object run() throws IOException;
    }

    private static double seconds(Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** Of one core: what others do on this machine meanwhile does not count. */
    private static double coreSeconds(Work work) throws IOException {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - start) / 1e9;
    }

    /** What RFC 6962 asks of each entry at least: a leaf of 33 bytes and a node of 65. */
    private Object hashOnly() {
        var digest = HashingLoad.sha256();
        var leaf = new byte[33];
        var node = new byte[65];
        for (int i = 0; i < entries.size(); i++) {
            digest.update(leaf);
            System.arraycopy(digest.digest(), 0, node, 1, 32);
            digest.update(node);
            System.arraycopy(digest.digest(), 0, node, 33, 32);
        }
        return node;
    }

    private Object append() {
        var range = new CompactRange();
        for (var entry : entries) {
            range.append(SaltedRecord.leaf(entry));
        }
        return range.root();
    }

    private List<String> durable(TileLog log) throws IOException {
        double slowest = 0;
        double all = 0;
        for (int from = 0; from < entries.size(); from += batch) {
            int start = from;
            var part = entries.subList(from, Math.min(entries.size(), from + batch));
            double seconds = seconds(() -> log.publish(start, part));
            slowest = Math.max(slowest, seconds);
            all += seconds;
        }
        var lines = new ArrayList<String>();
        lines.addAll(ProofBench.goal("published durably", entries.size() / all, "entries/s", 100_000));
        lines.addAll(ProofBench.goalBelow("  slowest batch of " + batch, slowest, "s", 1));
        return lines;
    }

    private List<String> proofs(TileLog log) throws IOException {
        var random = new Random(2);
        long size = log.size();
        var root = log.root(size);
        var nanos = new long[PROOFS];
        for (int i = 0; i < PROOFS; i++) {
            int index = random.nextInt(entries.size());
            long start = System.nanoTime();
            var proof = log.inclusion(index, size);
            nanos[i] = System.nanoTime() - start;
            if (!proof.holds(SaltedRecord.leaf(entries.get(index)), root)) {
                throw new IllegalStateException("Expected a proof of entry " + index + ", but it does not hold");
            }
        }
        Arrays.sort(nanos);
        var lines = new ArrayList<String>();
        lines.addAll(ProofBench.goalBelow("proof of one entry, p50", nanos[PROOFS / 2] / 1e6, "ms", 1));
        lines.addAll(ProofBench.goalBelow("proof of one entry, p99", nanos[PROOFS * 99 / 100] / 1e6, "ms", 1));
        return lines;
    }

    private List<String> audits(DirectoryStore store, TileLog log) throws IOException {
        double best = 0;
        for (int i = 0; i < AUDITS; i++) {
            best = Math.max(best, entries.size() / coreSeconds(() -> audit(store, log)));
        }
        return ProofBench.goal("derived anew from disk and checked", best, "entries/s", 1_500_000);
    }

    private Object audit(DirectoryStore store, TileLog log) throws IOException {
        var findings = LogAudit.of(store, log.key(), entries.size());
        if (!findings.isEmpty()) {
            throw new IllegalStateException("Expected a clean log, but found " + findings);
        }
        return findings;
    }
}
