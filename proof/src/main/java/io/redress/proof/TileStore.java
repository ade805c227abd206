package io.redress.proof;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a log lies: files under relative paths, {@code checkpoint} and {@code tile/…}. Small enough for an object
 * store.
 */
public interface TileStore {

    Optional<byte[]> read(String path) throws IOException;

    /**
     * Writes files, each whole or not at all, in whatever order. When it returns, all of them outlive a power failure.
     *
     * @param files path to bytes; what is there already is replaced
     */
    void write(Map<String, byte[]> files) throws IOException;

    /** Deletes files, if they are there. */
    void delete(Collection<String> paths) throws IOException;

    /** The paths of all files. To be closed. */
    Stream<String> list() throws IOException;
}
