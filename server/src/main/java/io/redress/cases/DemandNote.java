package io.redress.cases;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the demand check has to say about a demand before it is filed (诉求校验, spec C3).
 *
 * @param code stable code of the text {@code demand.CODE}
 * @param remedy number of the remedy it is about; 0: the demand as a whole
 * @param clause anchor of the clause that is the legal basis; null: none
 */
public record DemandNote(
        String code,
        Weight weight,
        int remedy,
        Map<String, String> facts,
        @Nullable String clause) {

    /** What follows from a note. */
    public enum Weight {
        /** It cannot be filed like this. */
        BLOCKS,
        /** It can be filed, but is unusual and says so. */
        FLAGS,
        /** Something the buyer may not know. */
        INFORMS
    }

    public DemandNote {
        facts = Map.copyOf(facts);
    }
}
