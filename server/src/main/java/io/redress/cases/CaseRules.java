package io.redress.cases;

import io.redress.cases.CaseCommand.Expire;
import io.redress.kernel.Clocks;
import io.redress.kernel.Decision;
import io.redress.kernel.Decision.Accepted;
import io.redress.rulebook.ClockName;
import io.redress.rulebook.Edition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rules of a case. Pure: the same file, command, sender and time always give the same answer.
 *
 * @param editions the rulebook editions by id
 */
public record CaseRules(Function<String, Edition> editions, Clocks clocks) {

    /** Opens a case, or says why not. */
    public Decision<CaseEvent> open(FileCase filing, By by, Instant now) {
        return FilingRules.open(this, filing, by, now);
    }

    /**
     * What a command does to a file. Deadlines that are due but have not been fired yet are fired first, so that the
     * answer never depends on how busy the scheduler is; their events then precede those of the command.
     */
    public Decision<CaseEvent> decide(CaseFile file, CaseCommand command, By by, Instant now) {
        if (command instanceof Expire expire) {
            return answer(new Scene(file, by, now, this), expire);
        }
        var overdue = TimeRules.overdue(new Scene(file, By.clock(), now, this));
        var decision = answer(new Scene(file.apply(overdue), by, now, this), command);
        return decision instanceof Accepted<CaseEvent>(var events)
                ? Decision.accept(joined(overdue, events))
                : decision;
    }

    /** Why this action is not open to this sender at this moment, whatever exactly is sent; empty: it is. */
    Optional<Decision<CaseEvent>> closed(Scene scene, Action action) {
        var row = CaseTable.row(scene.file().stage(), action);
        if (row.isEmpty()) {
            return Optional.of(Decision.refuse(CaseRefusal.NOT_POSSIBLE_NOW, where(scene.file())));
        }
        if (!row.get().by().contains(scene.by().side())) {
            return Optional.of(Decision.refuse(CaseRefusal.NOT_YOURS_TO_DO, where(scene.file())));
        }
        return CaseGuards.objection(scene, action);
    }

    Deadline arm(Edition edition, Matter matter, ClockName name, Turn turn, Instant from) {
        var rule = edition.clock(matter.type(), name);
        var demands = matter.demand().stream().map(Remedy::kind).collect(Collectors.toSet());
        var due = clocks.due(rule.span(), from);
        var warn = rule.warnBefore().toString();
        return new Deadline(
                name,
                turn,
                due,
                Warning.before(warn, due),
                rule.atZero(demands),
                edition.id(),
                from,
                rule.span().toString(),
                warn,
                List.of());
    }

    private Decision<CaseEvent> answer(Scene scene, CaseCommand command) {
        return closed(scene, command.action())
                .orElseGet(() -> lawful(scene, command, CaseMoves.decide(scene, command)));
    }

    /** A move that leaves the table is our mistake, not the sender's. */
    private static Decision<CaseEvent> lawful(Scene scene, CaseCommand command, Decision<CaseEvent> decision) {
        if (decision instanceof Accepted<CaseEvent>(var events)) {
            var row = CaseTable.row(scene.file().stage(), command.action()).orElseThrow();
            var next = scene.file().apply(events).stage();
            if (!row.next().contains(next)) {
                throw new IllegalStateException("Expected %s, but the case went to %s".formatted(row, next));
            }
        }
        return decision;
    }

    static Map<String, String> where(CaseFile file) {
        var turns = file.deadlines().stream()
                .map(each -> each.turn().name())
                .distinct()
                .toList();
        return Map.of("state", file.stage().name(), "turn", String.join(",", turns));
    }

    private static List<CaseEvent> joined(List<CaseEvent> first, List<CaseEvent> then) {
        var all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }
}
