package io.redress.web;

import io.redress.cases.Outcome;
import io.redress.cases.ShopRecord;
import io.redress.orders.Shop;
import io.redress.orders.ShopFigures;
import io.redress.penalties.PenaltyView;
import io.redress.rulebook.Node;
import io.redress.rulebook.PenaltySchedule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What is published about a shop. Rates are of its newest orders, and the page says so. */
public record ShopPage(
        Shop shop,
        ShopFigures figures,
        ShopRecord record,
        PenaltyView penalties,
        PenaltySchedule schedule,
        Peers peers) {

    /** Cases per hundred orders, with two decimals. */
    public String disputeRate() {
        return share(record.filed(), figures.orders(), 2);
    }

    /** The same of the other shops of its market. */
    public String peersDisputeRate() {
        return share(peers.filed(), peers.orders(), 2);
    }

    public String share(int part, int whole) {
        return share(part, whole, 1);
    }

    private static String share(int part, int whole, int decimals) {
        if (whole == 0) return "–";
        return BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP) + "%";
    }

    /** How cases ended, the most frequent first. */
    public List<Map.Entry<Outcome, Integer>> outcomes() {
        return record.outcomes().entrySet().stream()
                .sorted(Map.Entry.<Outcome, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    /** Points and nodes of each ledger. */
    public Ladder ladder(PenaltyView.Points points) {
        var nodes = schedule.nodes(points.category()).stream().map(Node::points).toList();
        return new Ladder(points.points(), 0, nodes);
    }

    public List<PenaltyView.Points> ledgers() {
        return penalties.points().stream()
                .filter(points -> !schedule.nodes(points.category()).isEmpty())
                .toList();
    }
}
