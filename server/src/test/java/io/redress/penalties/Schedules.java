package io.redress.penalties;

import io.redress.rulebook.Category;
import io.redress.rulebook.ClearingRule;
import io.redress.rulebook.ClearingRule.Kept;
import io.redress.rulebook.Measure;
import io.redress.rulebook.Node;
import io.redress.rulebook.PenaltySchedule;
import io.redress.rulebook.PenaltySchedule.Release;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The nodes and the clearing of the shipped rulebook, small enough to reckon by hand. */
final class Schedules {

    static final ClearingRule CLEARING = new ClearingRule(
            MonthDay.of(12, 31),
            List.of(
                    new Kept(Category.SERIOUS, 48, Optional.empty(), Optional.empty(), Optional.empty()),
                    new Kept(Category.COUNTERFEIT, 24, Optional.of(48), Optional.of(24), Optional.of(24)),
                    new Kept(Category.COUNTERFEIT, 48, Optional.empty(), Optional.empty(), Optional.empty())),
            "mechanics");

    static final PenaltySchedule TODAY = new PenaltySchedule(
            Map.of(),
            Map.of(
                    Category.ORDINARY,
                    List.of(new Node(12, List.of(days("shop_hidden", 7)), Optional.of(12), "nodes")),
                    Category.SERIOUS,
                    List.of(
                            node(12, days("shop_hidden", 7)),
                            node(24, days("shop_hidden", 14), new Measure("all_goods_removed", Optional.empty())),
                            node(36, days("public_notice", 21), new Measure("shop_closed", Optional.empty())),
                            node(48, new Measure("account_sealed", Optional.empty()))),
                    Category.COUNTERFEIT,
                    List.of(
                            node(12, days("shop_hidden", 7)),
                            node(24, days("shop_hidden", 14)),
                            node(48, new Measure("account_sealed", Optional.empty())))),
            CLEARING,
            Map.of(),
            Set.of(Release.CORRECTED, Release.PERIOD_OVER, Release.EXECUTED, Release.EXAM_PASSED),
            List.of());

    private Schedules() {}

    static Measure days(String code, int days) {
        return new Measure(code, Optional.of(days));
    }

    static Charge charge(String tariff, Category category, int points) {
        return new Charge(tariff, category, points, List.of(), null, "rule");
    }

    private static Node node(int points, Measure... measures) {
        return new Node(points, List.of(measures), Optional.empty(), "nodes");
    }
}
