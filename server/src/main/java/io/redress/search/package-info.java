/**
 * Search (搜索) for the platform's staff: one box over numbers, names and what was written, within the searcher's reach.
 *
 * <p>{@link io.redress.search.CaseSearch} is the way in. The index is a copy that can be thrown away: it lies beside
 * the data, is filled from the record of the cases and follows it, and only says which cases to look at. What is shown,
 * and whether it may be, the cases themselves answer.
 */
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"kernel", "platform", "parties", "orders", "cases", "evidence", "rulebook"})
@NullMarked
package io.redress.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
