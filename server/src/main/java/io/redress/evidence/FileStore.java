package io.redress.evidence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files under their own SHA-256: {@code files/ab/cd/abcd….}, read-only. A file appears whole or not at all: it is
 * written under {@code files/incoming}, forced to disk, and then renamed. Equal bytes are one file.
 *
 * <p>It knows nothing of who may see a file or whether a row still names it.
 */
final class FileStore {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Path root;
    private final Path incoming;

    FileStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
        this.incoming = this.root.resolve("incoming");
    }

    Workspace workspace() throws IOException {
        Files.createDirectories(incoming);
        return new Workspace(Files.createTempDirectory(incoming, "upload-"));
    }

    Path path(String sha256) {
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Expected a SHA-256 in hex, but got '%s'".formatted(sha256));
        }
        return folder(sha256).resolve(sha256);
    }

    private Path first(String sha256) {
        return root.resolve(sha256.substring(0, 2));
    }

    private Path folder(String sha256) {
        return first(sha256).resolve(sha256.substring(2, 4));
    }

    /** Moves a file into the store. Where the same bytes are kept already, they stay and count as new again. */
    void keep(Workspace.Written file) throws IOException {
        var target = path(file.sha256());
        if (Files.exists(target)) {
            Files.setLastModifiedTime(target, Files.getLastModifiedTime(file.path()));
            return;
        }
        var folder = folder(file.sha256());
        Files.createDirectories(folder);
        force(file.path(), StandardOpenOption.WRITE);
        if (!file.path().toFile().setReadOnly()) {
            throw new FileSystemException(file.path().toString(), null, "Expected to make it read-only, but could not");
        }
        Files.move(file.path(), target, StandardCopyOption.ATOMIC_MOVE);
        for (var changed : List.of(folder, first(file.sha256()), root)) {
            force(changed, StandardOpenOption.READ);
        }
    }

    void forget(String sha256) throws IOException {
        Files.deleteIfExists(path(sha256));
    }

    /** The hashes kept under one of the 256 first folders, of files that have lain there longer than {@code age}. */
    List<String> olderThan(Duration age, int folder) throws IOException {
        var first = root.resolve("%02x".formatted(folder));
        return old(first, 2, age).stream()
                .map(path -> path.getFileName().toString())
                .filter(HASH.asMatchPredicate())
                .toList();
    }

    /** Removes what uploads left behind that never ended, such as those of a server that was killed. */
    int sweepIncoming(Duration age) throws IOException {
        var folders = old(incoming, 1, age);
        folders.stream().filter(Files::isDirectory).map(Workspace::new).forEach(Workspace::close);
        return folders.size();
    }

    private List<Path> old(Path folder, int depth, Duration age) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var limit = now().minus(age);
        var found = new ArrayList<Path>();
        try (Stream<Path> paths = Files.walk(folder, depth)) {
            for (var path : (Iterable<Path>) paths.filter(it -> !it.equals(folder))::iterator) {
                if (Files.getLastModifiedTime(path).toInstant().isBefore(limit)) {
                    found.add(path);
                }
            }
        }
        return found;
    }

    /** The file system's own time: the product's clock may be moved and must not make a running upload look old. */
    private Instant now() throws IOException {
        Files.createDirectories(incoming);
        var probe = Files.createTempFile(incoming, "time-", "");
        try {
            return Files.getLastModifiedTime(probe).toInstant();
        } finally {
            Files.delete(probe);
        }
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (var channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }
}
