package io.redress.web;

import io.redress.penalties.PenaltyPreview;
import io.redress.rulebook.Edition;
import io.redress.rulebook.Node;
import java.util.List;
import java.util.Optional;

/**
 * The points ladder as a drawing 400 wide: points there are, points added, and the nodes where measures follow.
 *
 * @param nodes in points, rising; the last is the end of the ladder
 */
public record Ladder(int current, int added, List<Integer> nodes) {

    private static final int WIDTH = 392;
    private static final int EDGE = 4;

    /** @throws IllegalArgumentException without a node, since a ladder then has no end */
    public Ladder {
        if (nodes.isEmpty()) throw new IllegalArgumentException("Expected nodes on a ladder");
        nodes = List.copyOf(nodes);
    }

    /** The ledger that a decision writes to; empty: it costs no points, or they lead nowhere. */
    public static Optional<Ladder> of(PenaltyPreview preview, Edition conduct) {
        return preview.sums().stream()
                .filter(sum -> sum.after() != sum.before())
                .findFirst()
                .flatMap(sum -> {
                    var nodes = conduct.penalties().nodes(sum.category()).stream()
                            .map(Node::points)
                            .toList();
                    return nodes.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Ladder(sum.before(), Math.max(0, sum.after() - sum.before()), nodes));
                });
    }

    public int total() {
        return current + added;
    }

    public int end() {
        return nodes.getLast();
    }

    /** Where that many points stand; more than the ladder has stand at its end. */
    public int x(int points) {
        return EDGE + Math.min(points, end()) * WIDTH / end();
    }

    public int wide(int from, int to) {
        return x(to) - x(from);
    }

    /** Whether what is added reaches a node that was not reached before. */
    public boolean hits(int node) {
        return node > current && node <= total();
    }
}
