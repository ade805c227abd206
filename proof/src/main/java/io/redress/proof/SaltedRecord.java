package io.redress.proof;

/**
 * A record as the log holds it: the entry is SHA-256 over salt and canonical record, and the leaf is hashed from the
 * entry as RFC 6962 wants it. The log itself holds nothing that tells of a person.
 *
 * @param salt of this record alone
 * @param record what happened
 */
public record SaltedRecord(Salt salt, CanonicalRecord record) {

    /** What the log holds: {@code SHA-256(salt || record)}. */
    public Hash entry() {
        return Hash.sha256(salt.bytes().raw(), record.bytes());
    }

    /** The leaf of the Merkle tree: {@code SHA-256(0x00 || entry)}. */
    public Hash leaf() {
        return leaf(entry());
    }

    /** The leaf of an entry whose record is not at hand. */
    public static Hash leaf(Hash entry) {
        return Hash.leaf(entry.raw());
    }
}
