package io.redress.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The server's programs, unpacked from the class path into the data folder once per version. */
record PostgresBinaries(Path folder) {

    private static final int ANY_EXECUTE_BIT = 0111;

    /** The programs in {@code postgres/bin-SIZE}; another size of archive is another version. */
    static PostgresBinaries unpacked(PostgresFolder home) {
        var archive = archive();
        try {
            var folder =
                    home.postgres().resolve("bin-" + archive.openConnection().getContentLengthLong());
            if (!Files.exists(folder)) {
                var half = home.postgres().resolve("bin.unpacking");
                delete(half);
                unpack(archive, half);
                Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            return new PostgresBinaries(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to unpack PostgreSQL into " + home.postgres(), e);
        }
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private static URL archive() {
        var system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        var processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var archive = PostgresBinaries.class.getResource("/postgres-%s-%s.txz".formatted(system, processor));
        if (archive == null) {
            throw new PostgresFailure(
                    "This build holds no PostgreSQL for %s on %s.".formatted(system, processor),
                    "Give an outside server: --spring.datasource.url=jdbc:postgresql://HOST/DATABASE with username and password.");
        }
        return archive;
    }

    private static void unpack(URL archive, Path folder) throws IOException {
        try (var tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive.openStream())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, folder);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("Expected an entry inside the archive's folder, but found " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & ANY_EXECUTE_BIT) != 0 && !target.toFile().setExecutable(true, false)) {
            throw new IOException("Expected to make %s executable, but could not".formatted(target));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
