package io.redress.proof;

import java.util.List;

/**
 * Shows that an entry is in the tree (RFC 6962, section 2.1.1).
 *
 * @param index of the entry, from 0
 * @param size leaves of the tree
 * @param path hashes beside the way up, lowest first
 */
public record InclusionProof(long index, long size, List<Hash> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Whether the tree with this root has this leaf at this index. */
    public boolean holds(Hash leaf, Hash root) {
        return ProofCheck.inclusion(
                index, size, leaf.raw(), path.stream().map(Hash::raw).toList(), root.raw());
    }
}
