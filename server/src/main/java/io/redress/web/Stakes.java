package io.redress.web;

import io.redress.penalties.PenaltyPreview;
import io.redress.rulebook.Category;
import io.redress.rulebook.Measure;
import java.util.List;

/**
 * What a decision against the shop could cost it: the heaviest tariff of the complaint's type, reckoned on what stands
 * against the shop now.
 *
 * @param least points of the lightest tariff of the type
 * @param ladder the ledger of the heaviest, with its points added
 * @param measures that would begin
 */
public record Stakes(int least, int most, Category category, Ladder ladder, List<Measure> measures) {

    static Stakes of(int least, int most, Category category, PenaltyPreview worst, List<Integer> nodes) {
        var sum = worst.sums().stream()
                .filter(each -> each.category() == category)
                .findFirst()
                .orElseThrow();
        var begins = worst.begins().stream()
                .flatMap(begun -> begun.measures().stream())
                .toList();
        return new Stakes(least, most, category, new Ladder(sum.before(), sum.after() - sum.before(), nodes), begins);
    }
}
