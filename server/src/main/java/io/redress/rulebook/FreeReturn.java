package io.redress.rulebook;

import java.util.Set;

/**
 * Return without giving a reason (七日无理由退货).
 *
 * @param term from the day after signing for the parcel
 * @param excluded goods groups that never have it
 * @param excludedIfConfirmed goods groups that lose it only when the buyer confirmed so at purchase
 */
public record FreeReturn(Term term, Set<String> excluded, Set<String> excludedIfConfirmed, String clause) {
    public FreeReturn {
        excluded = Set.copyOf(excluded);
        excludedIfConfirmed = Set.copyOf(excludedIfConfirmed);
    }
}
