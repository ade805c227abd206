package io.redress.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A log in a folder, laid out as a web server would serve it. */
public final class DirectoryStore implements TileStore {

    private final Path folder;

    /** @param folder made with the first file */
    public DirectoryStore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file(path)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** All bytes reach the disk before the first file gets its name, and all names before this returns. */
    @Override
    public void write(Map<String, byte[]> files) throws IOException {
        var folders = new HashSet<Path>();
        for (var entry : files.entrySet()) {
            var file = file(entry.getKey());
            makeFolder(DurableFiles.folder(file), folders);
            DurableFiles.prepare(file, entry.getValue());
        }
        for (var path : files.keySet()) {
            var file = file(path);
            Files.move(
                    DurableFiles.unfinished(file),
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            folders.add(DurableFiles.folder(file));
        }
        for (var touched : folders) {
            DurableFiles.syncFolder(touched);
        }
    }

    /** A new folder is a name in the one above. */
    private void makeFolder(Path wanted, Set<Path> touched) throws IOException {
        for (var missing = wanted; !Files.isDirectory(missing); missing = DurableFiles.folder(missing)) {
            touched.add(DurableFiles.folder(missing));
        }
        Files.createDirectories(wanted);
    }

    @Override
    public void delete(Collection<String> paths) throws IOException {
        for (var path : paths) {
            Files.deleteIfExists(file(path));
        }
    }

    @Override
    public Stream<String> list() throws IOException {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var files = Files.walk(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.endsWith(DurableFiles.UNFINISHED))
                    .toList()
                    .stream();
        }
    }

    private Path file(String path) {
        var file = folder.resolve(path).normalize();
        if (!file.startsWith(folder) || file.equals(folder)) {
            throw new IllegalArgumentException("Expected a path inside the log, but got " + path);
        }
        return file;
    }
}
