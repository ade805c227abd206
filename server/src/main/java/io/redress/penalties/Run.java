package io.redress.penalties;

import io.redress.parties.AccountId;
import io.redress.rulebook.Category;
import io.redress.rulebook.Measure;
import io.redress.rulebook.PenaltySchedule.Release;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Measures that began together (处罚执行), at a node of points or by a tariff that carries its own.
 *
 * @param deduction what led to it
 * @param level the points at which the node lies; 0: the measures of a tariff, which end with their period
 * @param needed what must be so before staff release a node
 * @param ending null while nothing has ended it
 */
public record Run(
        UUID id,
        UUID deduction,
        Category category,
        int year,
        int level,
        List<Measure> measures,
        Set<Release> needed,
        Instant startedAt,
        @Nullable Ending ending) {

    /** How measures end before or after their period. */
    public enum Cause {
        /** Staff released them. */
        RELEASED,
        /** The points that led to them were restored. */
        LIFTED
    }

    /**
     * The end of a run.
     *
     * @param note what staff confirmed; empty when points were restored
     */
    public record Ending(Cause cause, Instant at, AccountId by, String note) {}

    public Run {
        measures = List.copyOf(measures);
        needed = Set.copyOf(needed);
    }

    boolean isNode() {
        return level > 0;
    }

    /** Nothing has ended it; its period may be over, though. */
    boolean isOpen() {
        return ending == null;
    }

    Run ended(Ending how) {
        return new Run(id, deduction, category, year, level, measures, needed, startedAt, how);
    }

    /** When the longest of its measures is over; null: none of them has an end, as a sealed account has none. */
    @Nullable
    Instant periodEndsAt() {
        return measures.stream()
                .flatMap(measure -> measure.days().stream())
                .max(Comparator.naturalOrder())
                .map(days -> startedAt.plus(Duration.ofDays(days)))
                .orElse(null);
    }

    boolean isPeriodOver(Instant now) {
        var end = periodEndsAt();
        return end != null && !now.isBefore(end);
    }
}
