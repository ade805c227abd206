package io.redress.web;

import io.redress.cases.CaseEvent;
import io.redress.cases.Deadline;
import io.redress.cases.Side;
import io.redress.cases.Stage;
import io.redress.cases.TimelineEntry;
import io.redress.rulebook.ClockName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The six steps of a case as people count them, with the day each was done.
 *
 * @param now index of the step it stands at; past the last one when the case is closed
 */
public record Milestones(List<Step> steps, int now) {

    private static final List<String> NAMES = List.of("FILED", "SCREENED", "ANSWERED", "TALKED", "RULED", "DONE");
    private static final Set<ClockName> DECIDING = Set.of(ClockName.DECISION, ClockName.APPEAL_DECISION);

    /** What ends each step but the last. */
    private static final List<Predicate<TimelineEntry>> ENDS = List.of(
            entry -> entry.event() instanceof CaseEvent.Filed,
            entry -> entry.event() instanceof CaseEvent.Admitted,
            entry -> entry.side() == Side.SELLER && answers(entry.event()),
            entry -> entry.event() instanceof CaseEvent.PlatformAsked || entry.event() instanceof CaseEvent.Settled,
            entry -> entry.event() instanceof CaseEvent.Adjudicated,
            entry -> entry.event() instanceof CaseEvent.CaseClosed);

    static Milestones of(CasePage page, Screen screen) {
        var now = now(page.view().state());
        var steps = IntStream.range(0, NAMES.size())
                .mapToObj(at -> new Step(screen.t("milestone." + NAMES.get(at)), note(page, screen, at, now)))
                .toList();
        return new Milestones(steps, now);
    }

    private static boolean answers(CaseEvent event) {
        return event instanceof CaseEvent.DemandAccepted
                || event instanceof CaseEvent.DemandRefused
                || event instanceof CaseEvent.Offered;
    }

    private static int now(Stage stage) {
        return switch (stage) {
            case SCREENING, AWAITING_SUPPLEMENT -> 1;
            case AWAITING_ANSWER -> 2;
            case NEGOTIATING -> 3;
            case ADJUDICATING, AWAITING_EVIDENCE -> 4;
            case DECIDED, PERFORMING, AWAITING_CONFIRMATION, OVERDUE -> 5;
            case CLOSED -> NAMES.size();
        };
    }

    private static String note(CasePage page, Screen screen, int at, int now) {
        if (at < now) return at(page, at).map(day -> day(screen, day)).orElse("");
        if (at == now) return screen.t("milestone.now");
        if (at != NAMES.indexOf("RULED")) return "";
        return page.view().deadlines().stream()
                .filter(each -> DECIDING.contains(each.kind()))
                .map(Deadline::dueAt)
                .findFirst()
                .map(due -> screen.t("milestone.latest", day(screen, due.minusNanos(1))))
                .orElse("");
    }

    private static Optional<Instant> at(CasePage page, int step) {
        return page.timeline().stream()
                .filter(ENDS.get(step))
                .map(TimelineEntry::at)
                .findFirst();
    }

    private static String day(Screen screen, Instant at) {
        return screen.day(LocalDate.ofInstant(at, Dates.ZONE));
    }
}
