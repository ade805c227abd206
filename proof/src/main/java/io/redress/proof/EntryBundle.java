package io.redress.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Up to 256 entries one after the other, each after its length in two bytes (C2SP tlog-tiles). */
final class EntryBundle {

    static final int LONGEST_ENTRY = 0xffff;

    private EntryBundle() {}

    static void append(ByteArrayOutputStream bundle, byte[] entry) {
        if (entry.length > LONGEST_ENTRY) {
            throw new IllegalArgumentException("Expected an entry of up to 65,535 bytes, but got " + entry.length);
        }
        bundle.write(entry.length >> 8);
        bundle.write(entry.length);
        bundle.writeBytes(entry);
    }

    /** The entries of a bundle as wide as the path says; missing ones are breakage. */
    static List<byte[]> read(TileStore store, TilePath path) throws IOException {
        var bytes = TileNodes.readWide(store, path);
        var entries = bytes.map(EntryBundle::entries).orElse(List.of());
        if (entries.size() < path.width()) {
            throw new IllegalStateException(
                    "Expected %d entries in %s, but found %d".formatted(path.width(), path, entries.size()));
        }
        return entries.subList(0, path.width());
    }

    /** Takes a bundle apart. */
    static List<byte[]> entries(byte[] bundle) {
        var entries = new ArrayList<byte[]>();
        int at = 0;
        while (at < bundle.length) {
            int start = at + 2;
            int end = start > bundle.length ? start : start + (((bundle[at] & 0xff) << 8) | (bundle[at + 1] & 0xff));
            if (end > bundle.length) {
                throw new IllegalArgumentException("Expected whole entries, but the bundle breaks off");
            }
            entries.add(Arrays.copyOfRange(bundle, start, end));
            at = end;
        }
        return entries;
    }
}
