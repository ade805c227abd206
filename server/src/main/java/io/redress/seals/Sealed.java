package io.redress.seals;

import io.redress.proof.SaltedRecord;

/**
 * A record with what proves it.
 *
 * @param no its place in the log
 * @param record with its salt: for those only who may see the record
 */
public record Sealed(long no, RecordKey key, SaltedRecord record) {}
