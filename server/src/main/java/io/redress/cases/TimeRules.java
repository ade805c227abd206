package io.redress.cases;

import io.redress.cases.CaseCommand.Expire;
import io.redress.cases.CaseEvent.Admitted;
import io.redress.cases.CaseEvent.CaseClosed;
import io.redress.cases.CaseEvent.DeadlinesRecounted;
import io.redress.cases.CaseEvent.Escalated;
import io.redress.cases.CaseEvent.EvidenceClosed;
import io.redress.cases.CaseEvent.PerformanceOverdue;
import io.redress.cases.CaseEvent.PlatformAsked;
import io.redress.cases.CaseEvent.TimeRanOut;
import io.redress.cases.CaseEvent.WindowClosed;
import io.redress.cases.CaseState.AwaitingEvidence;
import io.redress.kernel.Decision;
import io.redress.rulebook.ClockName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What happens by itself. Which outcome a clock has is the rulebook's to say; here stands only what each one means. */
final class TimeRules {

    /** The deadline named is fired if it still stands and its time has come; else nothing has to happen. */
    static Decision<CaseEvent> expire(Scene scene, Expire c) {
        var found = running(scene.file()).stream()
                .filter(each -> each.kind() == c.kind() && each.dueAt().equals(c.dueAt()))
                .findFirst();
        return Check.refuseIf(found.isEmpty(), CaseRefusal.DEADLINE_MOVED_ON)
                .orIf(!scene.now().isAfter(c.dueAt()) && !scene.now().equals(c.dueAt()), CaseRefusal.DEADLINE_NOT_DUE)
                .then(() -> Decision.accept(fired(scene, found.orElseThrow())));
    }

    /**
     * The events of everything that is due and not fired yet. What they arm starts now, so that nobody loses time to
     * our delay; therefore nothing can become due twice over.
     */
    static List<CaseEvent> overdue(Scene scene) {
        var due = due(scene);
        return due.isEmpty() ? List.of() : fired(scene, due.get());
    }

    static Decision<CaseEvent> recount(Scene scene) {
        var fresh = scene.file().deadlines().stream()
                .map(each -> each.counted(scene.clocks()))
                .toList();
        return fresh.equals(scene.file().deadlines())
                ? Decision.accept(List.of())
                : Decision.accept(new DeadlinesRecounted(scene.stamp(), fresh));
    }

    private static Optional<Deadline> due(Scene scene) {
        return running(scene.file()).stream()
                .filter(each -> each.isDue(scene.now()))
                .min(Comparator.comparing(Deadline::dueAt));
    }

    /** While evidence is awaited the clock of the decision stands still, whatever it shows. */
    private static List<Deadline> running(CaseFile file) {
        return file.state() instanceof AwaitingEvidence s ? List.of(s.evidence()) : file.deadlines();
    }

    private static List<CaseEvent> fired(Scene scene, Deadline deadline) {
        var events = new ArrayList<CaseEvent>();
        events.add(new TimeRanOut(scene.stamp(), deadline.kind(), deadline.dueAt(), deadline.atZero()));
        events.addAll(outcome(scene, deadline));
        return events;
    }

    private static List<CaseEvent> outcome(Scene scene, Deadline deadline) {
        var stamp = scene.stamp();
        return switch (deadline.atZero()) {
            case ACCEPT_FILING -> List.of(new Admitted(stamp, "", null, scene.arm(ClockName.ANSWER)));
            case CLOSE_UNANSWERED -> List.of(new CaseClosed(stamp, Outcome.UNANSWERED, null));
            case CLOSE_ABANDONED -> List.of(new CaseClosed(stamp, Outcome.ABANDONED, null));
            case SELLER_DEEMED_TO_AGREE ->
                TalkRules.settled(scene, scene.file().talks().offers().getFirst());
            case GO_TO_PLATFORM -> List.of(new PlatformAsked(stamp, "", scene.arm(ClockName.DECISION)));
            case DECIDE_ON_FILE -> onFile(scene, deadline);
            case ESCALATE -> List.of(new Escalated(stamp, scene.arm(deadline.kind(), deadline.turn())));
            case DECISION_FINAL -> DecisionRules.becomesFinal(scene);
            case MARK_OVERDUE -> List.of(new PerformanceOverdue(stamp));
            case DEEMED_PERFORMED -> List.of(PromiseRules.closed(scene, DecisionRules.ended(scene.file())));
            case WINDOW_CLOSES -> List.of(new WindowClosed(stamp));
        };
    }

    /** The decision is made on what is in the file; where none is being made yet, one is asked for. */
    private static List<CaseEvent> onFile(Scene scene, Deadline evidence) {
        if (scene.file().state() instanceof AwaitingEvidence s) {
            var decision = s.under().decision().resumed(evidence.dueAt(), scene.clocks());
            return List.of(new EvidenceClosed(scene.stamp(), decision));
        }
        return List.of(new PlatformAsked(scene.stamp(), "", scene.arm(ClockName.DECISION)));
    }

    private TimeRules() {}
}
