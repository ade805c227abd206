package io.redress.cases;

import io.redress.parties.AccountId;
import io.redress.rulebook.SecondLook;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision that waits for a second pair of eyes (待复核). Not a decision: nothing follows from it, and the parties do
 * not hear of it.
 *
 * @param no counts the proposals of one case, so that nobody confirms another than the one that was read
 * @param ruling on appeal: what becomes of the first decision; null in the first instance
 * @param causes why it needs a second look
 */
public record ProposedDecision(
        int no,
        AccountId by,
        Instant at,
        Verdict verdict,
        @Nullable AppealRuling ruling,
        List<SecondLook.Cause> causes) {

    public ProposedDecision {
        causes = List.copyOf(causes);
    }
}
