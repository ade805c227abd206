package io.redress.penalties;

import io.redress.parties.AccountId;
import io.redress.rulebook.Category;
import io.redress.rulebook.PenaltySchedule;
import java.util.List;
import java.util.UUID;

/** What can be asked of the penalties of one shop. */
sealed interface PenaltyCommand {

    /**
     * A decision: exactly these violations stand in this case from now on. What an earlier decision of the same case
     * booked and this one does not is reversed, so that sending it twice books once.
     *
     * @param schedule of the edition the conduct is judged by
     */
    record Impose(
            UUID caseId,
            String caseNumber,
            String edition,
            PenaltySchedule schedule,
            List<Charge> charges,
            AccountId by)
            implements PenaltyCommand {}

    record RecordExam(Category category, AccountId by) implements PenaltyCommand {}

    /**
     * Ends the node measures of a category.
     *
     * @param correction how the violation was corrected, as the releasing staff confirm
     */
    record Release(Category category, String correction, AccountId by) implements PenaltyCommand {}
}
