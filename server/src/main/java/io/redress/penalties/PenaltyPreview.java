package io.redress.penalties;

import io.redress.kernel.Money;
import io.redress.rulebook.Category;
import io.redress.rulebook.Measure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a decision would do to a shop, shown before it is issued. */
public record PenaltyPreview(
        List<Sum> sums,
        List<Begun> begins,
        List<Measure> atOnce,
        @Nullable Money fines) {

    /** Points of one category before and after. */
    public record Sum(Category category, int before, int after) {}

    /**
     * Measures that would begin.
     *
     * @param level points of the node; 0: measures of a tariff
     * @param until when their period would be over; null: they have no end
     */
    public record Begun(
            Category category,
            int level,
            List<Measure> measures,
            @Nullable Instant until) {}

    static PenaltyPreview of(PenaltyFile before, PenaltyFile after, List<Charge> charges, int year, Instant now) {
        var sums = Stream.of(Category.values())
                .map(each -> new Sum(each, before.points(each, year), after.points(each, year)))
                .toList();
        var already = before.running(now).stream().map(Run::id).toList();
        var begins = after.running(now).stream()
                .filter(run -> !already.contains(run.id()))
                .map(run -> new Begun(run.category(), run.level(), run.measures(), run.periodEndsAt()))
                .toList();
        var atOnce =
                charges.stream().flatMap(charge -> charge.measures().stream()).toList();
        return new PenaltyPreview(sums, begins, atOnce, fines(charges).orElse(null));
    }

    private static Optional<Money> fines(List<Charge> charges) {
        return charges.stream()
                .flatMap(charge -> Optional.ofNullable(charge.fine()).stream())
                .reduce(Money::plus);
    }
}
