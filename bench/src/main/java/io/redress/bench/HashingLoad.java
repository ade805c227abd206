package io.redress.bench;

import io.redress.proof.ArchivePart;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A file hashed as an upload is, and the same bytes hashed from memory, which is the limit. */
final class HashingLoad {

    private static final int BLOCK = 1 << 20;

    /** Of so many runs the best counts: others may be at work on this machine. */
    private static final int RUNS = 5;

    private final Path folder;
    private final int megabytes;

    HashingLoad(Path folder, int megabytes) {
        this.folder = folder;
        this.megabytes = megabytes;
    }

    List<String> run() throws IOException {
        var block = new byte[BLOCK];
        new Random(1).nextBytes(block);
        var file = folder.resolve("upload.bin");
        try (var out = Files.newOutputStream(file)) {
            for (int i = 0; i < megabytes; i++) {
                out.write(block);
            }
        }
        double limit = 0;
        double upload = 0;
        for (int i = 0; i < RUNS; i++) {
            limit = Math.max(limit, megabytesPerSecond(() -> inMemory(block)));
            upload = Math.max(
                    upload, megabytesPerSecond(() -> ArchivePart.of(file).sha256()));
        }
        Files.delete(file);
        var lines = new ArrayList<String>();
        lines.add("%-34s %,14.2f MB/s".formatted("SHA-256 from memory (limit, a core)", limit));
        lines.add("%-34s %,14.2f MB/s".formatted("a file, streamed (a core)", upload));
        lines.addAll(ProofBench.goal("  of the limit", upload / limit, "", 0.9));
        return lines;
    }

    private double megabytesPerSecond(Work work) throws IOException {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        return megabytes * 1.048576 / ((threads.getCurrentThreadCpuTime() - start) / 1e9);
    }

    private interface Work {
        Object run() throws IOException;
    }

    private byte[] inMemory(byte[] block) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (int i = 0; i < megabytes; i++) {
                digest.update(block);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256 in every Java, but this one has none", e);
        }
    }
}
