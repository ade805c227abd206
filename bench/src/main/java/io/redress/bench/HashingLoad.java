package io.redress.bench;

import io.redress.proof.ArchivePart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Bytes hashed as they come in, and from a file, beside the same bytes hashed where they lie, which is the limit. */
final class HashingLoad {

    private static final int BLOCK = 1 << 20;

    /** Of so many runs the best counts: others may be at work on this machine. */
    private static final int RUNS = 5;

    private final Path folder;
    private final int megabytes;
    private final byte[] block = new byte[BLOCK];

    HashingLoad(Path folder, int megabytes) {
        this.folder = folder;
        this.megabytes = megabytes;
        new Random(1).nextBytes(block);
    }

    List<String> run() throws IOException {
        var file = folder.resolve("upload.bin");
        try (var out = Files.newOutputStream(file)) {
            stream().transferTo(out);
        }
        double limit = 0;
        double upload = 0;
        double read = 0;
        for (int i = 0; i < RUNS; i++) {
            limit = Math.max(limit, megabytesPerSecond(this::inPlace));
            upload = Math.max(
                    upload, megabytesPerSecond(() -> new ArchivePart((long) megabytes * BLOCK, this::stream).sha256()));
            read = Math.max(read, megabytesPerSecond(() -> ArchivePart.of(file).sha256()));
        }
        Files.delete(file);
        var lines = new ArrayList<String>();
        lines.add("%-34s %,14.2f MB/s a core".formatted("SHA-256 in place (the limit)", limit));
        lines.add("%-34s %,14.2f MB/s a core".formatted("a stream, as an upload comes", upload));
        lines.addAll(ProofBench.goal("  of the limit", upload / limit, "", 0.9));
        lines.add("%-34s %,14.2f MB/s a core".formatted("a file, read and hashed", read));
        return lines;
    }

    private InputStream stream() {
        var blocks = Collections.nCopies(megabytes, block).stream()
                .map(ByteArrayInputStream::new)
                .toList();
        return new SequenceInputStream(Collections.enumeration(blocks));
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

    private byte[] inPlace() {
        var digest = sha256();
        for (int i = 0; i < megabytes; i++) {
            digest.update(block);
        }
        return digest.digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256 in every Java, but this one has none", e);
        }
    }
}
