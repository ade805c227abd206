package io.redress.penalties;

import io.redress.rulebook.Category;
import io.redress.rulebook.ClearingRule;
import java.time.Instant;
import java.util.Optional;

/**
 * The points of one year were cleared (年度清零), of all shops at once. It ends no measure and erases no record; what goes
 * into the next year follows from the year's deductions, so that one reversed later is not carried on.
 *
 * @param edition the rulebook edition in force at that moment
 */
public record Clearing(int year, String edition, ClearingRule rule, Instant at) {

    /**
     * Points that go from one year into the next.
     *
     * @param clearsIfNewBelow they end with the next year if its new points stay below this; empty: they are judged
     *     anew
     */
    record Carried(int points, Optional<Integer> clearsIfNewBelow) {
        static final Carried NOTHING = new Carried(0, Optional.empty());
    }

    Carried carry(Category category, Carried before, int fresh) {
        boolean served = before.points() > 0
                && before.clearsIfNewBelow().filter(limit -> fresh < limit).isPresent();
        if (served) {
            return Carried.NOTHING;
        }
        int total = before.points() + fresh;
        return rule.keptFrom(category, total)
                .map(kept -> new Carried(kept.carried().orElse(total), kept.clearsIfNewBelow()))
                .orElse(Carried.NOTHING);
    }
}
