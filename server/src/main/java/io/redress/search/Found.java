package io.redress.search;

import io.redress.cases.CaseId;
import io.redress.cases.CaseLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param exact the one case that bears the number that was asked for; null: none, or more than one
 * @param cases those with that number first, then the newest first
 * @param complete false while the index is still being made, and cases may be missing
 */
public record Found(@Nullable CaseId exact, List<CaseLine> cases, boolean complete) {
    public Found {
        cases = List.copyOf(cases);
    }
}
