package io.redress.rulebook;

import java.util.List;
import java.util.Optional;

/**
 * What happens when the points of one category reach a figure within the year (节点处理).
 *
 * @param repeatsEvery the node applies again at each further step of so many points
 */
public record Node(int points, List<Measure> measures, Optional<Integer> repeatsEvery, String source) {
    public Node {
        measures = List.copyOf(measures);
    }
}
