package io.redress.cases;

import io.redress.rulebook.ClockName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a person may do with a case now. Drawn from the transition table and its guards, so that a button is there
 * exactly when pressing it makes sense.
 */
public record CaseActions(CaseRules rules) {

    /** In the order of the table; the clock is offered nothing. */
    public List<AvailableAction> available(CaseFile file, By by, Instant now) {
        var overdue = TimeRules.overdue(new Scene(file, By.clock(), now, rules));
        var scene = new Scene(file.apply(overdue), by, now, rules);
        return CaseTable.rows(scene.file().stage()).stream()
                .filter(row -> row.by().contains(by.side()) && row.action().isForPeople())
                .filter(row -> rules.closed(scene, row.action()).isEmpty())
                .map(row -> offered(scene, row.action()))
                .toList();
    }

    private static AvailableAction offered(Scene scene, Action action) {
        return awaited(scene, action)
                .map(due -> new AvailableAction(
                        action,
                        due.dueAt(),
                        true,
                        due.atZero().name(),
                        Map.of("dueAt", due.dueAt().toString())))
                .orElseGet(() -> new AvailableAction(action, null, false, action.name(), Map.of()));
    }

    /** The deadline that this action meets, if it is the sender's turn. */
    private static Optional<Deadline> awaited(Scene scene, Action action) {
        return scene.file().deadlines().stream()
                .filter(each -> each.turn().includes(scene.by().side()))
                .filter(each -> meets(each.kind()).contains(action))
                .findFirst();
    }

    /** The actions any of which does what the deadline is for; a window may also just pass. */
    private static Set<Action> meets(ClockName clock) {
        return switch (clock) {
            case SCREENING -> Set.of(Action.ADMISSION, Action.REJECTION, Action.QUESTION);
            case MORE_WANTED, EVIDENCE -> Set.of(Action.SUPPLEMENT);
            case ANSWER -> Set.of(Action.AGREEMENT, Action.OFFER, Action.REFUSAL, Action.EXPLANATION);
            case NEGOTIATION -> Set.of(Action.SIGN_OFF, Action.AGREEMENT, Action.INTERVENTION);
            case DECISION, APPEAL_DECISION ->
                Set.of(Action.DECISION, Action.DECISION_CONFIRMATION, Action.DECISION_RETURN, Action.ASSIGNMENT);
            case PERFORMANCE -> Set.of(Action.PERFORMANCE);
            case CONFIRM_PERFORMANCE -> Set.of(Action.PERFORMANCE_CONFIRMATION, Action.PERFORMANCE_DISPUTE);
            case APPEAL_WINDOW, REOPEN_WINDOW -> Set.of();
        };
    }
}
