package io.redress.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The folder in which one upload is received and drawn, under the store's {@code incoming} folder. Closing it removes
 * it; what is to stay has been moved into the store before. After a crash a sweep removes it.
 */
record Workspace(Path folder) implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    /** A file of the workspace, its size and its SHA-256 in hex. */
    record Written(Path path, long bytes, String sha256) {}

    /** The sender stopped sending: its fault or the network's, and none of our disk. */
    static final class CutShort extends IOException {
        private static final long serialVersionUID = 1;

        CutShort(IOException cause) {
            super(cause);
        }
    }

    Path original() {
        return folder.resolve("original");
    }

    Path display() {
        return folder.resolve("display");
    }

    Path thumbnail() {
        return folder.resolve("thumbnail");
    }

    /**
     * Writes what comes in while hashing it, and stops one byte past {@code most}: a result longer than {@code most}
     * says that more was coming.
     */
    Written receive(InputStream in, long most) throws IOException {
        var digest = sha256();
        long left = most + 1;
        try (var out = new DigestOutputStream(Files.newOutputStream(original()), digest)) {
            var buffer = new byte[BUFFER];
            int read = 0;
            while (left > 0 && (read = readFrom(in, buffer, (int) Math.min(BUFFER, left))) >= 0) {
                out.write(buffer, 0, read);
                left -= read;
            }
        }
        return new Written(original(), most + 1 - left, HexFormat.of().formatHex(digest.digest()));
    }

    private static int readFrom(InputStream in, byte[] buffer, int most) throws CutShort {
        try {
            return in.read(buffer, 0, most);
        } catch (IOException e) {
            throw new CutShort(e);
        }
    }

    static Written hashed(Path file) throws IOException {
        var digest = sha256();
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return new Written(file, Files.size(file), HexFormat.of().formatHex(digest.digest()));
    }

    static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected every Java to have SHA-256, but this one does not", e);
        }
    }

    @Override
    public void close() {
        try {
            for (var file : new Path[] {original(), display(), thumbnail(), folder}) {
                Files.deleteIfExists(file);
            }
        } catch (DirectoryNotEmptyException _) {
            // A decoder that was told to stop is still writing here; the next sweep takes the folder.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
