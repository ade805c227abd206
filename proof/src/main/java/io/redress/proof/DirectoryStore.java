package io.redress.proof;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** A log in a folder, laid out as a web server would serve it. */
public final class DirectoryStore implements TileStore {

    private static final int AT_ONCE = 8;

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
        for (var path : files.keySet()) {
            makeFolder(DurableFiles.folder(file(path)), folders);
        }
        prepare(files);
        for (var path : files.keySet()) {
            var file = file(path);
            DurableFiles.finish(file);
            folders.add(DurableFiles.folder(file));
        }
        for (var touched : folders) {
            DurableFiles.syncFolder(touched);
        }
    }

    /** Disks take many files at once in the time of one. */
    private void prepare(Map<String, byte[]> files) throws IOException {
        try (var threads = Executors.newFixedThreadPool(Math.clamp(files.size(), 1, AT_ONCE))) {
            var written = new ArrayList<Future<Path>>();
            files.forEach((path, bytes) -> written.add(threads.submit(() -> DurableFiles.prepare(file(path), bytes))));
            for (var file : written) {
                file.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("Expected to write into " + folder + ", but could not", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Expected to write into " + folder + ", but was interrupted");
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
