package io.redress.seals;

import io.redress.proof.Hash;
import io.redress.proof.Salt;

/**
 * A record's place in the log.
 *
 * @param no from 0
 * @param entry what the log holds of it
 */
public record Leaf(long no, String kind, RecordKey key, Salt salt, Hash entry) {}
