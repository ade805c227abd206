package io.redress.cases;

import io.redress.parties.AccountId;
import io.redress.parties.Guarded;
import org.jspecify.annotations.Nullable;

/**
 * An event of the record as a follower meets it, with what its case says about itself by now.
 *
 * @param guard who may know of the case now
 * @param owner of the staff who has it in hand now; null: nobody
 * @param adjudicator who has to decide it now; null: nobody
 * @param whoseTurn now; null: nobody's
 */
public record Happening(
        CaseId caseId,
        long seq,
        CaseEvent event,
        String number,
        Guarded guard,
        @Nullable AccountId owner,
        @Nullable AccountId adjudicator,
        @Nullable Turn whoseTurn) {}
