package io.redress.rulebook;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What violations cost and what their sum leads to.
 *
 * @param tariffs by code
 * @param nodes by category, ascending by points
 * @param measures names of the measures by code
 * @param release what must all be so before a measure ends
 * @param weights the measures from lightest to heaviest; of several running at once only the heaviest is executed
 */
public record PenaltySchedule(
        Map<String, Tariff> tariffs,
        Map<Category, List<Node>> nodes,
        ClearingRule clearing,
        Map<String, Words> measures,
        Set<Release> release,
        List<String> weights) {

    /** A precondition of release from a node measure. */
    public enum Release {
        CORRECTED,
        PERIOD_OVER,
        EXECUTED,
        EXAM_PASSED
    }

    public PenaltySchedule {
        tariffs = Collections.unmodifiableMap(new LinkedHashMap<>(tariffs));
        nodes = Map.copyOf(nodes);
        measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
        release = Set.copyOf(release);
        weights = List.copyOf(weights);
    }

    public Optional<Tariff> tariff(String code) {
        return Optional.ofNullable(tariffs.get(code));
    }

    /** The tariffs of these codes, each once; codes without one are left out. */
    public List<Tariff> tariffs(Collection<String> codes) {
        return codes.stream().distinct().flatMap(code -> tariff(code).stream()).toList();
    }

    public List<Node> nodes(Category category) {
        return nodes.getOrDefault(category, List.of());
    }

    /**
     * The heaviest node newly reached when a category's points rise from {@code before} to {@code after}; several nodes
     * crossed at once count as the heaviest alone.
     */
    public Optional<Node> crossed(Category category, int before, int after) {
        return nodes(category).stream()
                .filter(node -> steps(node, after) > steps(node, before))
                .max(Comparator.comparingInt(Node::points));
    }

    private static int steps(Node node, int points) {
        if (points < node.points()) {
            return 0;
        }
        return node.repeatsEvery()
                .map(step -> 1 + (points - node.points()) / step)
                .orElse(1);
    }
}
