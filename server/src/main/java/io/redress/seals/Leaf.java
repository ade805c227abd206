package io.redress.seals;

import io.redress.proof.Hash;
import io.redress.proof.Salt;
import java.util.Optional;

/**
 * A record's place in the log.
 *
 * @param no from 0
 * @param salt empty once it has been destroyed with the record
 * @param entry what the log holds of it
 */
public record Leaf(long no, String kind, RecordKey key, Optional<Salt> salt, Hash entry) {}
