package io.redress.proof;

import java.util.List;

/**
 * Shows that a tree only grew: what it held is still there, in the same order (RFC 6962, section 2.1.2).
 *
 * @param oldSize leaves before
 * @param newSize leaves now
 * @param path hashes that both roots follow from; empty from an empty tree, from which every tree may grow
 */
public record ConsistencyProof(long oldSize, long newSize, List<Hash> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** Whether the new root continues the old one. */
    public boolean holds(Hash oldRoot, Hash newRoot) {
        if (oldSize == 0) {
            return path.isEmpty() && oldRoot.equals(Hash.EMPTY_TREE) && (newSize > 0 || newRoot.equals(oldRoot));
        }
        return ProofCheck.consistency(
                oldSize,
                newSize,
                oldRoot.raw(),
                newRoot.raw(),
                path.stream().map(Hash::raw).toList());
    }
}
