package io.redress.proof;

import java.util.ArrayList;
import java.util.List;

/** Roots and proofs of a tree whose complete subtrees are known, by the definitions of RFC 6962, section 2.1. */
final class MerkleTree {

    private final Nodes nodes;

    MerkleTree(Nodes nodes) {
        this.nodes = nodes;
    }

    /** A tree in memory, for few leaves. */
    static MerkleTree of(List<Hash> leaves) {
        var levels = new ArrayList<List<Hash>>();
        for (var level = leaves; !level.isEmpty(); level = parents(level)) {
            levels.add(level);
        }
        return new MerkleTree((level, index) -> levels.get(level).get(Math.toIntExact(index)));
    }

    private static List<Hash> parents(List<Hash> level) {
        var parents = new ArrayList<Hash>(level.size() / 2);
        for (int i = 0; i + 1 < level.size(); i += 2) {
            parents.add(Hash.node(level.get(i), level.get(i + 1)));
        }
        return parents;
    }

    Hash root(long size) {
        return size == 0 ? Hash.EMPTY_TREE : root(0, size);
    }

    /** The root over the leaves of {@code [start, end)}, which is a subtree. */
    Hash root(long start, long end) {
        long size = end - start;
        if (Spans.isPowerOfTwo(size)) {
            return nodes.node(Long.numberOfTrailingZeros(size), start / size);
        }
        long left = Spans.split(size);
        return Hash.node(root(start, start + left), root(start + left, end));
    }

    InclusionProof inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("Expected an index below " + size + ", but got " + index);
        }
        var path = new ArrayList<Hash>();
        descend(index, 0, size, path);
        return new InclusionProof(index, size, path);
    }

    private void descend(long index, long start, long end, List<Hash> path) {
        if (end - start == 1) {
            return;
        }
        long middle = start + Spans.split(end - start);
        if (index < middle) {
            descend(index, start, middle, path);
            path.add(root(middle, end));
        } else {
            descend(index, middle, end, path);
            path.add(root(start, middle));
        }
    }

    ConsistencyProof consistency(long oldSize, long newSize) {
        if (oldSize < 0 || oldSize > newSize) {
            throw new IllegalArgumentException("Expected an old size up to " + newSize + ", but got " + oldSize);
        }
        return new ConsistencyProof(oldSize, newSize, oldSize == 0 ? List.of() : subtree(0, oldSize, newSize));
    }

    /** The hashes that show the subtree over {@code [start, end)} to be one of the tree. */
    List<Hash> subtree(long start, long end, long size) {
        if (!Spans.isSubtree(start, end) || end > size) {
            throw new IllegalArgumentException("Expected a subtree, but got [" + start + ", " + end + ")");
        }
        var path = new ArrayList<Hash>();
        divide(new Part(start, end), new Part(0, size), false, path);
        return path;
    }

    private record Part(long start, long end) {}

    private void divide(Part part, Part tree, boolean divided, List<Hash> path) {
        if (part.equals(tree)) {
            if (divided) {
                path.add(root(part.start(), part.end()));
            }
            return;
        }
        long middle = tree.start() + Spans.split(tree.end() - tree.start());
        var right = new Part(middle, tree.end());
        if (part.end() <= middle) {
            divide(part, new Part(tree.start(), middle), divided, path);
            path.add(root(middle, tree.end()));
        } else if (part.start() >= middle) {
            divide(part, right, divided, path);
            path.add(root(tree.start(), middle));
        } else {
            divide(new Part(middle, part.end()), right, true, path);
            path.add(root(tree.start(), middle));
        }
    }
}
