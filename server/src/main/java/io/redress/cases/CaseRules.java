package io.redress.cases;

import io.redress.kernel.Clocks;
import io.redress.kernel.Decision;
import io.redress.rulebook.Edition;
import java.time.Instant;
import java.util.function.Function;

/**
 * The rules of a case. Pure: the same file, command, sender and time always give the same answer.
 *
 * @param editions the rulebook editions by id
 */
public record CaseRules(Function<String, Edition> editions, Clocks clocks) {

    /** Opens a case, or says why not. */
    public Decision<CaseEvent> open(FileCase filing, By by, Instant now) {
        return Decision.refuse(CaseRefusal.NOT_POSSIBLE_NOW);
    }

    /**
     * What a command does to a file. Deadlines that are due but have not been fired yet are fired first, so that the
     * answer never depends on how busy the scheduler is; their events then precede those of the command.
     */
    public Decision<CaseEvent> decide(CaseFile file, CaseCommand command, By by, Instant now) {
        return Decision.refuse(CaseRefusal.NOT_POSSIBLE_NOW);
    }
}
