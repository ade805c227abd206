package io.redress.web;

import io.redress.penalties.PenaltyPreview;
import io.redress.rulebook.Category;
import io.redress.rulebook.Measure;
import io.redress.rulebook.Tariff;
import java.util.List;

/**
 * What a decision against the shop could cost it: the heaviest tariff of the complaint's type, reckoned on what stands
 * against the shop now.
 *
 * @param tariffs what a decision about such a complaint may find, the lightest first
 * @param ladder the ledger of the heaviest, with its points added
 * @param measures that would begin
 */
public record Stakes(List<Tariff> tariffs, Category category, Ladder ladder, List<Measure> measures) {

    /** Points of the heaviest. */
    public int most() {
        return tariffs.getLast().points();
    }

    static Stakes of(List<Tariff> tariffs, PenaltyPreview worst, List<Integer> nodes) {
        var category = tariffs.getLast().category();
        var sum = worst.sums().stream()
                .filter(each -> each.category() == category)
                .findFirst()
                .orElseThrow();
        var begins = worst.begins().stream()
                .flatMap(begun -> begun.measures().stream())
                .toList();
        return new Stakes(tariffs, category, new Ladder(sum.before(), sum.after() - sum.before(), nodes), begins);
    }
}
