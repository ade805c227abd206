package io.redress.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing tree: one hash for each bit of its size, which is all that appending needs.
 *
 * <p>An append hashes twice on average and never more than the height of the tree. Not for several threads at once.
 */
public final class CompactRange {

    /** Told of each complete subtree as it comes to be. */
    @FunctionalInterface
    interface Listener {
        void completed(int level, byte[] hash);
    }

    /** Subtrees, the largest first. */
    private final List<byte[]> edge = new ArrayList<>();

    private long size;

    /** An empty tree. */
    public CompactRange() {}

    /** Goes on where a tree of so many leaves ended. */
    static CompactRange resume(long size, Nodes nodes) {
        var range = new CompactRange();
        for (int level = 62; level >= 0; level--) {
            if ((size >> level & 1) == 1) {
                range.edge.add(nodes.node(level, (size >> level) - 1).raw());
            }
        }
        range.size = size;
        return range;
    }

    public long size() {
        return size;
    }

    public void append(Hash leaf) {
        append(leaf.raw(), (level, hash) -> {});
    }

    void append(byte[] leaf, Listener listener) {
        var hash = leaf;
        int level = 0;
        listener.completed(level, hash);
        for (long bits = size; (bits & 1) == 1; bits >>= 1) {
            hash = Sha256.node(edge.removeLast(), hash);
            listener.completed(++level, hash);
        }
        edge.add(hash);
        size++;
    }

    public Hash root() {
        if (edge.isEmpty()) {
            return Hash.EMPTY_TREE;
        }
        var root = edge.getLast();
        for (int i = edge.size() - 2; i >= 0; i--) {
            root = Sha256.node(edge.get(i), root);
        }
        return Hash.of(root);
    }
}
