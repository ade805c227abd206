package io.redress.proof;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A store whose power fails after so many files. */
final class FailingStore implements TileStore {

    /** Something that reads and writes. */
    interface Work {
        Object run() throws IOException;
    }

    private static final class PowerCut extends IOException {}

    private final TileStore store;
    private int left;

    FailingStore(TileStore store, int left) {
        this.store = store;
        this.left = left;
    }

    boolean breaksOff(Work work) throws IOException {
        try {
            work.run();
            return false;
        } catch (PowerCut e) {
            return true;
        }
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        return store.read(path);
    }

    @Override
    public void write(Map<String, byte[]> files) throws IOException {
        for (var file : files.entrySet()) {
            count();
            store.write(Map.of(file.getKey(), file.getValue()));
        }
    }

    @Override
    public void delete(Collection<String> paths) throws IOException {
        for (var path : paths) {
            count();
            store.delete(List.of(path));
        }
    }

    private void count() throws IOException {
        if (left-- == 0) {
            throw new PowerCut();
        }
    }

    @Override
    public Stream<String> list() throws IOException {
        return store.list();
    }
}
