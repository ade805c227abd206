package io.redress.proof;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * The content of a file in an archive. It is read more than once, and must be the same each time.
 *
 * @param size in bytes
 * @param source opens it anew
 */
public record ArchivePart(long size, Source source) {

    /** Opens a content from its beginning. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    public static ArchivePart of(byte[] bytes) {
        var own = bytes.clone();
        return new ArchivePart(own.length, () -> new ByteArrayInputStream(own));
    }

    public static ArchivePart of(Path file) throws IOException {
        return new ArchivePart(Files.size(file), () -> Files.newInputStream(file));
    }

    InputStream open() throws IOException {
        return source.open();
    }

    /** The hash of the content in hexadecimal digits. */
    public String sha256() throws IOException {
        var digest = Sha256.digest();
        var buffer = new byte[1 << 16];
        try (var content = open()) {
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
