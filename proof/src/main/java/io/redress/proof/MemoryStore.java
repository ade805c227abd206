package io.redress.proof;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** A log in memory: for tests and for looking at a log that came from elsewhere. */
public final class MemoryStore implements TileStore {

    private final Map<String, byte[]> files = new ConcurrentSkipListMap<>();

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(files.get(path)).map(byte[]::clone);
    }

    @Override
    public void write(Map<String, byte[]> written) {
        written.forEach((path, bytes) -> files.put(path, bytes.clone()));
    }

    @Override
    public void delete(Collection<String> paths) {
        paths.forEach(files::remove);
    }

    @Override
    public Stream<String> list() {
        return files.keySet().stream();
    }
}
