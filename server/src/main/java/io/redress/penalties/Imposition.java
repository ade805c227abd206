package io.redress.penalties;

import io.redress.penalties.PenaltyCommand.Impose;
import io.redress.penalties.PenaltyEvent.Deducted;
import io.redress.penalties.PenaltyEvent.MeasuresBegan;
import io.redress.penalties.PenaltyEvent.MeasuresEnded;
import io.redress.penalties.PenaltyEvent.Reversed;
import io.redress.penalties.Run.Cause;
import io.redress.penalties.Run.Ending;
import io.redress.platform.Ids;
import io.redress.rulebook.Category;
import io.redress.rulebook.Node;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Makes the violations booked for a case equal to what its latest decision found: restores points first, then deducts,
 * then looks at the sums before and after, so that replacing 12 points by 12 others neither ends nor begins anything.
 */
final class Imposition {

    private final Ids ids;
    private final PenaltyFile before;
    private final Impose command;
    private final Instant now;
    private final List<PenaltyEvent> events = new ArrayList<>();
    private PenaltyFile file;

    Imposition(Ids ids, PenaltyFile before, Impose command, Instant now) {
        this.ids = ids;
        this.before = before;
        this.command = command;
        this.now = now;
        this.file = before;
    }

    List<PenaltyEvent> events() {
        before.live(command.caseId())
                .filter(deduction -> !isFound(deduction.charge()))
                .forEach(this::reverse);
        command.charges().forEach(this::deduct);
        for (var category : Category.values()) {
            crossNodes(category);
        }
        return List.copyOf(events);
    }

    private boolean isFound(Charge booked) {
        return command.charges().stream().anyMatch(charge -> isSame(charge, booked));
    }

    private static boolean isSame(Charge one, Charge other) {
        return one.tariff().equals(other.tariff())
                && one.points() == other.points()
                && one.category() == other.category();
    }

    private void reverse(Deduction deduction) {
        happen(new Reversed(deduction.id(), now));
        file.runs().stream()
                .filter(run -> run.isOpen() && !run.isNode() && run.deduction().equals(deduction.id()))
                .forEach(run -> happen(new MeasuresEnded(run.id(), lifted())));
    }

    private void deduct(Charge charge) {
        boolean booked = file.live(command.caseId())
                .anyMatch(deduction -> deduction.charge().tariff().equals(charge.tariff()));
        if (booked) {
            return;
        }
        var deduction = new Deduction(
                ids.next(),
                command.caseId(),
                command.caseNumber(),
                charge,
                command.edition(),
                year(),
                now,
                command.by(),
                null);
        happen(new Deducted(deduction));
        if (charge.measures().stream().anyMatch(measure -> measure.days().isPresent())) {
            begin(new Run(
                    ids.next(), deduction.id(), charge.category(), year(), 0, charge.measures(), Set.of(), now, null));
        }
    }

    /**
     * A decision that replaces another one counts in the year of the first: an appeal moves no points between years.
     */
    private int year() {
        return before.of(command.caseId())
                .map(Deduction::year)
                .min(Comparator.naturalOrder())
                .orElseGet(
                        () -> PenaltyYear.of(now, command.schedule().clearing().on()));
    }

    private void crossNodes(Category category) {
        int had = before.points(category, year());
        int has = file.points(category, year());
        if (has < had) {
            file.openNodes(category)
                    .filter(run -> run.level() > file.points(category, run.year()))
                    .forEach(this::lift);
        }
        command.schedule()
                .crossed(category, had, has)
                .ifPresent(node -> begin(new Run(
                        ids.next(),
                        latest(category),
                        category,
                        year(),
                        level(node, has),
                        node.measures(),
                        command.schedule().release(),
                        now,
                        null)));
    }

    /** Ends a node that is no longer reached; one that still is takes its place and the time served counts. */
    private void lift(Run run) {
        happen(new MeasuresEnded(run.id(), lifted()));
        int points = file.points(run.category(), run.year());
        int carried = file.carriedInto(run.category(), run.year()).points();
        command.schedule()
                .crossed(run.category(), carried, points)
                .map(node -> lesser(run, node, level(node, points)))
                .filter(lesser -> file.runs().stream().noneMatch(other -> standsFor(other, lesser)))
                .ifPresent(this::begin);
    }

    private Run lesser(Run run, Node node, int level) {
        return new Run(
                ids.next(),
                run.deduction(),
                run.category(),
                run.year(),
                level,
                node.measures(),
                command.schedule().release(),
                run.startedAt(),
                null);
    }

    /** Such a node was reached in that year and was not taken back: it runs, or has been served. */
    private static boolean standsFor(Run other, Run node) {
        boolean stands = other.ending() == null || other.ending().cause() == Cause.RELEASED;
        return stands
                && other.category() == node.category()
                && other.year() == node.year()
                && other.level() >= node.level();
    }

    private UUID latest(Category category) {
        return file.live(command.caseId())
                .filter(deduction -> deduction.charge().category() == category)
                .reduce((first, second) -> second)
                .orElseThrow(
                        () -> new IllegalStateException("Expected points to rise by a deduction, but none is there"))
                .id();
    }

    private static int level(Node node, int points) {
        return node.repeatsEvery()
                .map(step -> node.points() + (points - node.points()) / step * step)
                .orElse(node.points());
    }

    private void begin(Run run) {
        happen(new MeasuresBegan(run));
    }

    private Ending lifted() {
        return new Ending(Cause.LIFTED, now, command.by(), "");
    }

    private void happen(PenaltyEvent event) {
        events.add(event);
        file = file.apply(event);
    }
}
