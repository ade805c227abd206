package io.redress.penalties;

import io.redress.parties.ShopId;
import io.redress.penalties.Clearing.Carried;
import io.redress.rulebook.Category;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The penalties of one shop: the fold of its {@link PenaltyEvent}s, and the only place where they change anything.
 * Points are never stored; they are the sum of what stands.
 *
 * @param clearings by year, the same for all shops
 */
record PenaltyFile(
        ShopId shop, List<Deduction> deductions, List<Run> runs, List<Exam> exams, Map<Integer, Clearing> clearings) {

    PenaltyFile {
        deductions = List.copyOf(deductions);
        runs = List.copyOf(runs);
        exams = List.copyOf(exams);
        clearings = Map.copyOf(clearings);
    }

    static PenaltyFile empty(ShopId shop) {
        return new PenaltyFile(shop, List.of(), List.of(), List.of(), Map.of());
    }

    PenaltyFile apply(PenaltyEvent event) {
        return switch (event) {
            case PenaltyEvent.Deducted e -> with(plus(deductions, e.deduction()), runs, exams);
            case PenaltyEvent.Reversed e -> with(reversed(e.deduction(), e.at()), runs, exams);
            case PenaltyEvent.MeasuresBegan e -> with(deductions, plus(runs, e.run()), exams);
            case PenaltyEvent.MeasuresEnded e -> with(deductions, ended(e.run(), e.ending()), exams);
            case PenaltyEvent.ExamPassed e -> with(deductions, runs, plus(exams, e.exam()));
        };
    }

    PenaltyFile apply(List<PenaltyEvent> events) {
        var file = this;
        for (var event : events) {
            file = file.apply(event);
        }
        return file;
    }

    /** Points of the year: carried into it, and deducted in it. */
    int points(Category category, int year) {
        return carriedInto(category, year).points() + fresh(category, year);
    }

    /** What clearing left of the years before. */
    Carried carriedInto(Category category, int year) {
        var carried = Carried.NOTHING;
        for (int before = firstYear(); before < year; before++) {
            var clearing = clearings.get(before);
            carried = clearing == null ? Carried.NOTHING : clearing.carry(category, carried, fresh(category, before));
        }
        return carried;
    }

    /**
     * The one node run of the category that is carried out: of several open ones the heaviest, the latest of equals.
     */
    Optional<Run> executed(Category category) {
        return openNodes(category).max(Comparator.comparingInt(Run::level).thenComparing(Run::startedAt));
    }

    Stream<Run> openNodes(Category category) {
        return runs.stream().filter(run -> run.isOpen() && run.isNode() && run.category() == category);
    }

    /** Runs whose measures bind the shop now: the executed node of each category and tariffs' own measures. */
    List<Run> running(Instant now) {
        var nodes = Stream.of(Category.values()).flatMap(category -> executed(category).stream());
        var others = runs.stream().filter(run -> run.isOpen() && !run.isNode() && !run.isPeriodOver(now));
        return Stream.concat(nodes, others).toList();
    }

    Stream<Deduction> live(UUID caseId) {
        return of(caseId).filter(Deduction::isLive);
    }

    /** Everything ever booked for the case. */
    Stream<Deduction> of(UUID caseId) {
        return deductions.stream().filter(deduction -> deduction.caseId().equals(caseId));
    }

    boolean hasPassedExamSince(Category category, Instant start) {
        return exams.stream()
                .anyMatch(exam -> exam.category() == category && !exam.at().isBefore(start));
    }

    private int fresh(Category category, int year) {
        return deductions.stream()
                .filter(deduction -> deduction.isLive()
                        && deduction.year() == year
                        && deduction.charge().category() == category)
                .mapToInt(deduction -> deduction.charge().points())
                .sum();
    }

    private int firstYear() {
        return deductions.stream().mapToInt(Deduction::year).min().orElse(Integer.MAX_VALUE);
    }

    private List<Deduction> reversed(UUID id, Instant at) {
        return deductions.stream()
                .map(deduction -> deduction.id().equals(id) ? deduction.reversed(at) : deduction)
                .toList();
    }

    private List<Run> ended(UUID id, Run.Ending ending) {
        return runs.stream()
                .map(run -> run.id().equals(id) ? run.ended(ending) : run)
                .toList();
    }

    private PenaltyFile with(List<Deduction> newDeductions, List<Run> newRuns, List<Exam> newExams) {
        return new PenaltyFile(shop, newDeductions, newRuns, newExams, clearings);
    }

    private static <T> List<T> plus(List<T> list, T item) {
        var longer = new ArrayList<>(list);
        longer.add(item);
        return longer;
    }
}
