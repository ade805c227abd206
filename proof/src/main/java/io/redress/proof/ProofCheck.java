package io.redress.proof;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Checks proofs by the definitions of RFC 6962, section 2.1, and of draft-ietf-plants-merkle-tree-certs for subtrees.
 *
 * <p>Takes hashes of whatever length: what is no hash must make a proof fail, not the check.
 */
final class ProofCheck {

    private ProofCheck() {}

    static boolean inclusion(long index, long size, byte[] leaf, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size || leaf.length != Sha256.SIZE) {
            return false;
        }
        var rest = path.iterator();
        try {
            return Arrays.equals(climb(index, size, leaf, rest), root) && !rest.hasNext();
        } catch (NoSuchElementException e) {
            return false;
        }
    }

    private static byte[] climb(long index, long size, byte[] leaf, Iterator<byte[]> path) {
        if (size == 1) {
            return leaf;
        }
        long left = Spans.split(size);
        if (index < left) {
            return Sha256.node(climb(index, left, leaf, path), path.next());
        }
        var right = climb(index - left, size - left, leaf, path);
        return Sha256.node(path.next(), right);
    }

    static boolean subtreeInclusion(
            long index, long start, long end, byte[] leaf, List<byte[]> path, byte[] subtreeRoot) {
        return Spans.isSubtree(start, end) && inclusion(index - start, end - start, leaf, path, subtreeRoot);
    }

    /** A proof from an empty tree proves nothing, and is refused. */
    static boolean consistency(long oldSize, long newSize, byte[] oldRoot, byte[] newRoot, List<byte[]> path) {
        return oldSize > 0 && subtreeConsistency(0, oldSize, newSize, oldRoot, newRoot, path);
    }

    static boolean subtreeConsistency(
            long start, long end, long size, byte[] subtreeRoot, byte[] root, List<byte[]> path) {
        if (start < 0 || end > size) {
            return false;
        }
        if (start == end) {
            return path.isEmpty() && Arrays.equals(subtreeRoot, Hash.EMPTY_TREE.raw());
        }
        if (!Spans.isSubtree(start, end)) {
            return false;
        }
        var rest = path.iterator();
        try {
            var roots = new Roots(subtreeRoot, subtreeRoot);
            climbBoth(start, end, size, roots, rest);
            return Arrays.equals(roots.part, subtreeRoot) && Arrays.equals(roots.whole, root) && !rest.hasNext();
        } catch (NoSuchElementException e) {
            return false;
        }
    }

    /** Roots of the subtree and of the tree around it, as far as climbed. */
    private static final class Roots {
        private byte[] part;
        private byte[] whole;

        Roots(byte[] part, byte[] whole) {
            this.part = part;
            this.whole = whole;
        }
    }

    private static void climbBoth(long start, long end, long size, Roots roots, Iterator<byte[]> path) {
        if (start == 0 && end == size) {
            return;
        }
        long left = Spans.split(size);
        if (end <= left) {
            climbBoth(start, end, left, roots, path);
            roots.whole = Sha256.node(roots.whole, path.next());
        } else if (start >= left) {
            climbBoth(start - left, end - left, size - left, roots, path);
            roots.whole = Sha256.node(path.next(), roots.whole);
        } else {
            climbDivided(end - left, size - left, roots, path);
            var sibling = path.next();
            roots.part = Sha256.node(sibling, roots.part);
            roots.whole = Sha256.node(sibling, roots.whole);
        }
    }

    /** The tree divides the subtree, so that its last piece comes with the proof. */
    private static void climbDivided(long end, long size, Roots roots, Iterator<byte[]> path) {
        if (end == size) {
            roots.part = path.next();
            roots.whole = roots.part;
            return;
        }
        long left = Spans.split(size);
        if (end <= left) {
            climbDivided(end, left, roots, path);
            roots.whole = Sha256.node(roots.whole, path.next());
        } else {
            climbDivided(end - left, size - left, roots, path);
            var sibling = path.next();
            roots.part = Sha256.node(sibling, roots.part);
            roots.whole = Sha256.node(sibling, roots.whole);
        }
    }
}
