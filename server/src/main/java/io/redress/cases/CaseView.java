package io.redress.cases;

import io.redress.parties.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as one side may see it.
 *
 * @param whoseTurn null: nobody's, the case is closed
 * @param dueAt null: no clock is running
 * @param flags codes of what is unusual about the demand, as it was explained before filing (C3)
 * @param offers everything on the table, the buyer's demand first
 * @param desk who works on it; null for the parties and their marketplace
 * @param proposed a decision that somebody else has to confirm; null: none waits, or the reader is not of the platform
 * @param decision the decision in force; null: none
 * @param outcome how it ended; null: not yet
 * @param availableActions what the reader may do now
 */
public record CaseView(
        CaseId id,
        String number,
        long version,
        Stage state,
        @Nullable Turn whoseTurn,
        @Nullable Instant dueAt,
        Instant filedAt,
        Matter matter,
        List<String> flags,
        List<Offer> offers,
        List<Exhibits.Exhibit> evidence,
        Duties duties,
        List<Deadline> deadlines,
        @Nullable Desk desk,
        @Nullable ProposedDecision proposed,
        @Nullable Ruled decision,
        @Nullable AccountId appealedBy,
        @Nullable Outcome outcome,
        List<AvailableAction> availableActions) {

    static CaseView of(CaseFile file, Reader reader, List<AvailableAction> actions) {
        return new CaseView(
                file.id(),
                file.matter().number(),
                file.version(),
                file.stage(),
                Turns.of(file).orElse(null),
                Turns.nextDue(file).orElse(null),
                file.filedAt(),
                file.matter(),
                file.flags(),
                file.talks().offers(),
                file.exhibits().list(),
                file.duties(),
                file.deadlines(),
                reader.seesTheDesk() ? file.desk() : null,
                reader.seesTheDesk() ? SecondLookRules.of(file).orElse(null) : null,
                file.ruled(),
                file.appealedBy(),
                file.state() instanceof CaseState.Closed(var outcome, var _) ? outcome : null,
                actions);
    }
}
