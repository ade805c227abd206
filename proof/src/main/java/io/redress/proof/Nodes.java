package io.redress.proof;

/** The complete subtrees of a tree. */
@FunctionalInterface
interface Nodes {

    /**
     * The root of a complete subtree.
     *
     * @param level 0 for leaves; the subtree has {@code 2^level} of them
     * @param index counted from the left on its level
     */
    Hash node(int level, long index);
}
