package io.redress.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.LongStream;

/** Entries for tests: the hash of their index. */
final class Entries {

    private Entries() {}

    static Hash entry(long index) {
        return Hash.sha256(Long.toString(index).getBytes(UTF_8));
    }

    static List<Hash> entries(long from, long to) {
        return LongStream.range(from, to).mapToObj(Entries::entry).toList();
    }
}
