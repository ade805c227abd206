package io.redress.penalties;

import io.redress.kernel.Money;
import io.redress.rulebook.Category;
import io.redress.rulebook.Edition;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One violation in a shop's history.
 *
 * @param restoredAt when an appeal restored its points; null: it stands
 */
record DeductionView(
        UUID id,
        Instant at,
        String caseNumber,
        String tariff,
        String name,
        Category category,
        int points,
        @Nullable Money fine,
        String edition,
        String clause,
        int year,
        @Nullable Instant restoredAt) {

    static DeductionView of(Deduction deduction, Edition edition, Locale reader) {
        var charge = deduction.charge();
        return new DeductionView(
                deduction.id(),
                deduction.at(),
                deduction.caseNumber(),
                charge.tariff(),
                edition.penalties()
                        .tariff(charge.tariff())
                        .map(tariff -> tariff.name().in(reader))
                        .orElse(charge.tariff()),
                charge.category(),
                charge.points(),
                charge.fine(),
                deduction.edition(),
                charge.clause(),
                deduction.year(),
                deduction.reversedAt());
    }
}
