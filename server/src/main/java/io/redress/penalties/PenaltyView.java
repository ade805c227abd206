package io.redress.penalties;

import io.redress.parties.ShopId;
import io.redress.rulebook.Category;
import io.redress.rulebook.PenaltySchedule;
import io.redress.rulebook.PenaltySchedule.Release;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What binds a shop now, as it is published.
 *
 * @param year the penalty year in which points add up
 * @param clearedAt when its points are cleared
 */
public record PenaltyView(ShopId shop, int year, Instant clearedAt, List<Points> points, List<Measures> measures) {

    /**
     * Points in force.
     *
     * @param carried how many of them come from the year before
     * @param nextNode points at which the next measures begin; null: none are left
     */
    public record Points(
            Category category,
            int points,
            int carried,
            @Nullable Integer nextNode) {}

    /**
     * Measures that began together.
     *
     * @param node points of the node; 0: measures of a tariff, which end by themselves
     * @param until when their period is over; null: they have no end
     */
    public record Measures(
            Category category,
            int node,
            Instant since,
            @Nullable Instant until,
            List<Named> measures,
            List<Need> release) {}

    /** One measure. Null: it has no end of its own. */
    public record Named(String code, String name, @Nullable Instant until) {}

    /** Something that must be so before staff release the node. */
    public record Need(Release condition, Met met) {}

    /** Whether it is so. */
    public enum Met {
        YES,
        NO,
        CONFIRMED_ON_RELEASE
    }

    static PenaltyView of(Standing standing, PenaltySchedule schedule, Locale reader) {
        var file = standing.file();
        return new PenaltyView(
                file.shop(),
                standing.year(),
                PenaltyYear.end(standing.year(), schedule.clearing().on()),
                Stream.of(Category.values())
                        .map(category -> points(standing, schedule, category))
                        .toList(),
                file.running(standing.at()).stream()
                        .sorted((one, other) -> Integer.compare(other.level(), one.level()))
                        .map(run -> measures(standing, run, schedule, reader))
                        .toList());
    }

    private static Points points(Standing standing, PenaltySchedule schedule, Category category) {
        int points = standing.file().points(category, standing.year());
        int carried = standing.file().carriedInto(category, standing.year()).points();
        var next = schedule.nodes(category).stream()
                .flatMap(node -> Stream.of(next(node.points(), node.repeatsEvery(), points)))
                .filter(node -> node > points)
                .min(Integer::compare);
        return new Points(category, points, carried, next.orElse(null));
    }

    private static int next(int node, Optional<Integer> repeatsEvery, int points) {
        return points < node
                ? node
                : repeatsEvery
                        .map(step -> node + ((points - node) / step + 1) * step)
                        .orElse(node);
    }

    private static Measures measures(Standing standing, Run run, PenaltySchedule schedule, Locale reader) {
        var named = run.measures().stream()
                .map(measure -> new Named(
                        measure.code(),
                        Optional.ofNullable(schedule.measures().get(measure.code()))
                                .map(words -> words.in(reader))
                                .orElse(measure.code()),
                        measure.days()
                                .map(days -> run.startedAt().plus(Duration.ofDays(days)))
                                .orElse(null)))
                .toList();
        var needs = run.needed().stream()
                .sorted()
                .map(need -> new Need(need, met(standing, run, need)))
                .toList();
        return new Measures(run.category(), run.level(), run.startedAt(), run.periodEndsAt(), named, needs);
    }

    private static Met met(Standing standing, Run run, Release need) {
        return switch (need) {
            // Measures take effect the moment they begin, so they have been executed when their period is over.
            case PERIOD_OVER, EXECUTED -> run.isPeriodOver(standing.at()) ? Met.YES : Met.NO;
            case EXAM_PASSED -> standing.file().hasPassedExamSince(run.category(), run.startedAt()) ? Met.YES : Met.NO;
            case CORRECTED -> Met.CONFIRMED_ON_RELEASE;
        };
    }
}
