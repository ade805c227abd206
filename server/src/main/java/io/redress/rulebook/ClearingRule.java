package io.redress.rulebook;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/**
 * Yearly clearing of points (年度清零): at 23:59:59 Asia/Shanghai of {@code on}. It ends no running measure and erases no
 * record.
 */
public record ClearingRule(MonthDay on, List<Kept> kept, String source) {

    /**
     * Points that clearing does not wipe out.
     *
     * @param from the exception covers totals of at least this
     * @param below and less than this; empty: without upper end
     * @param carried how many points go into the new year; empty: all of them
     * @param clearsIfNewBelow carried points clear a year later when that year's new points stay below this
     */
    public record Kept(
            Category category,
            int from,
            Optional<Integer> below,
            Optional<Integer> carried,
            Optional<Integer> clearsIfNewBelow) {

        boolean covers(int points) {
            return points >= from && below.map(b -> points < b).orElse(true);
        }
    }

    public ClearingRule {
        kept = List.copyOf(kept);
    }

    /** The exception for a year's total of a category, if there is one. */
    public Optional<Kept> keptFrom(Category category, int points) {
        return kept.stream()
                .filter(e -> e.category() == category && e.covers(points))
                .findFirst();
    }
}
