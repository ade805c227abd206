package io.redress.orders;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A file of orders to bring in.
 *
 * @param path the file, gzipped or not; for {@link Format#OLIST} the folder or its {@code orders.csv}
 * @param mapping how its CSV says what we call an order, see docs/import.md
 * @param rejected where lines that cannot be taken are reported, as CSV
 */
public record OrderFile(Path path, Format format, Optional<Path> mapping, Path rejected) {

    /** How the file is written. */
    public enum Format {
        NDJSON,
        CSV,
        OLIST
    }

    /** Every file that is read, the one with the orders first. */
    List<Path> files() {
        if (format != Format.OLIST) {
            return List.of(path);
        }
        var folder = Files.isDirectory(path)
                ? path
                : Objects.requireNonNull(path.toAbsolutePath().getParent());
        return List.of(
                folder.resolve("orders.csv"),
                folder.resolve("order_items.csv"),
                folder.resolve("order_payments.csv"),
                folder.resolve("customers.csv"));
    }

    /** SHA-256 of the content of all files and of how they are read: the same work has the same name. */
    byte[] print() throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(format.name().getBytes(StandardCharsets.UTF_8));
            for (var file : files()) {
                digest(file, digest);
            }
            if (mapping.isPresent()) {
                digest(mapping.get(), digest);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected every JVM to know SHA-256", e);
        }
    }

    private static void digest(Path file, MessageDigest digest) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** Bytes of the file with the orders, for progress. */
    public long bytes() throws IOException {
        return Files.size(files().getFirst());
    }
}
