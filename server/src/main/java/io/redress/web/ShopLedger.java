package io.redress.web;

import io.redress.penalties.PenaltyView;
import io.redress.rulebook.Category;
import io.redress.rulebook.Node;
import io.redress.rulebook.PenaltySchedule;
import java.util.Comparator;
import java.util.List;

/** A shop's points as its people see them: each ledger with its nodes, and what follows at the next one. */
public record ShopLedger(PenaltyView view, PenaltySchedule schedule) {

    /** The ledgers in which points lead to something. */
    public List<PenaltyView.Points> ledgers() {
        return view.points().stream()
                .filter(points -> !nodes(points.category()).isEmpty())
                .toList();
    }

    /** The ledger to watch: the one with the most points, of equal ones the one with the most nodes. */
    public PenaltyView.Points first() {
        return ledgers().stream()
                .max(Comparator.comparingInt(PenaltyView.Points::points)
                        .thenComparingInt(points -> nodes(points.category()).size()))
                .orElseThrow();
    }

    public List<Node> nodes(Category category) {
        return schedule.nodes(category);
    }

    public Ladder ladder(PenaltyView.Points points) {
        var nodes = nodes(points.category()).stream().map(Node::points).toList();
        return new Ladder(points.points(), 0, nodes);
    }
}
