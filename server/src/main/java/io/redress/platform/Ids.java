package io.redress.platform;

import java.util.Random;
import java.util.UUID;

/**
 * Where identifiers come from. The only place in the program that draws a random UUID; rules and stores are handed one.
 *
 * <p>Ids are random (version 4), because they are seen by people who may not guess their neighbours.
 */
public interface Ids {

    /** A fresh id. */
    UUID next();

    /** Ids of a running server, from the system's secure random source. */
    static Ids random() {
        return UUID::randomUUID;
    }

    /** The same ids in the same order for the same seed: for tests and replays, never for a server. */
    static Ids seeded(long seed) {
        var random = new Random(seed);
        return () -> {
            var high = (random.nextLong() & 0xffff_ffff_ffff_0fffL) | 0x4000L;
            var low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        };
    }
}
