package io.redress.web;

import io.redress.cases.CaseId;
import io.redress.cases.Remedy;
import io.redress.cases.ShopTab;
import io.redress.cases.ShopTally;
import io.redress.parties.ShopId;
import io.redress.platform.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What everybody of a shop sees beside the case they work on: counters, points and the queue.
 *
 * @param demands what each buyer in the queue asked for
 * @param points of the actor's first shop; null: they have none
 * @param picked whether the reader chose the case, so that a phone shows it instead of the queue
 */
public record Workbench(
        ShopTab tab,
        ShopTally tally,
        Page<CaseRow> queue,
        Map<CaseId, List<Remedy>> demands,
        @Nullable ShopLedger points,
        Map<ShopId, String> shops,
        boolean picked) {

    static ShopTab tab(String code) {
        for (var tab : ShopTab.values()) {
            if (code(tab).equals(code)) return tab;
        }
        return ShopTab.YOURS;
    }

    public static String code(ShopTab tab) {
        return tab.name().toLowerCase(Locale.ROOT);
    }

    public String link(ShopTab other) {
        return "/seller?tab=" + code(other);
    }

    public String link(CaseRow row) {
        return link(tab) + "&case=" + row.line().id().value();
    }

    /** How many; beyond the most that is counted only that there are more. */
    public String count(ShopTab of) {
        var count = tally.of(of);
        return count < ShopTally.MOST ? Integer.toString(count) : ShopTally.MOST - 1 + "+";
    }

    public String demand(CaseRow row, Screen screen) {
        return AnswerSheet.said(demands.getOrDefault(row.line().id(), List.of()), screen);
    }
}
